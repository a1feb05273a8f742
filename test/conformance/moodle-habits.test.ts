import { expect, test } from 'vitest';
import { aSession } from './session.ts';

const moodle12 = { standard: 'scorm12', profile: 'moodle' } as const;
const moodle2004 = { standard: 'scorm2004', profile: 'moodle' } as const;

test('Moodle 1.2 takes a refused commit for saved: only another value is sent', () => {
  const { call, session, record } = aSession(moodle12);
  call('Initialize', '');
  call('SetValue', 'cmi.suspend_data', 'a');
  session.fault = 'commit-refused';
  expect(call('Commit', '')).toBe('false');
  session.fault = undefined;
  call('Commit', '');
  call('SetValue', 'cmi.suspend_data', 'b');
  call('SetValue', 'cmi.suspend_data', 'a');
  call('Commit', '');
  expect(record.stored['cmi.suspend_data']).toBeUndefined();
  call('SetValue', 'cmi.suspend_data', 'b');
  call('Commit', '');
  call('SetValue', 'cmi.suspend_data', 'a');
  call('Commit', '');
  expect(record.stored['cmi.suspend_data']).toBe('a');
});

test('Moodle 2004 sends all again: the next commit heals', () => {
  const { call, session, record } = aSession(moodle2004);
  call('Initialize', '');
  call('SetValue', 'cmi.suspend_data', 'a');
  session.fault = 'commit-refused';
  call('Commit', '');
  session.fault = undefined;
  call('Commit', '');
  expect(record.stored['cmi.suspend_data']).toBe('a');
});

test('With the network down, Moodle says "true" and stores nothing', () => {
  const { call, session, record } = aSession(moodle12);
  call('Initialize', '');
  call('SetValue', 'cmi.suspend_data', 'a');
  session.fault = 'network-down';
  expect(call('Commit', '')).toBe('true');
  expect(record.stored['cmi.suspend_data']).toBeUndefined();
});

test('2004: nothing comes back unless `suspend` was committed', () => {
  const { call, record } = aSession(moodle2004);
  call('Initialize', '');
  call('SetValue', 'cmi.suspend_data', 'a');
  call('Commit', '');
  expect(record.launchValues('normal').get('cmi.suspend_data')).toBeUndefined();
  call('SetValue', 'cmi.exit', 'suspend');
  call('Commit', '');
  expect(record.launchValues('normal').get('cmi.suspend_data')).toBe('a');
});

test.each(['completed', 'passed', 'failed'])('Moodle 1.2 opens in review what is %s', (status) => {
  const { call, record } = aSession(moodle12);
  call('Initialize', '');
  call('SetValue', 'cmi.core.lesson_status', status);
  call('Finish', '');
  expect(record.launchValues('normal').get('cmi.core.lesson_mode')).toBe('review');
  record.newAttempt();
  expect(record.launchValues('normal').get('cmi.core.lesson_mode')).toBe('normal');
});

test('Moodle 1.2 stores `completed` at a Finish without status, in preview too', () => {
  const { call, record } = aSession(moodle12);
  call('Initialize', '');
  call('Finish', '');
  expect(record.stored['cmi.core.lesson_status']).toBe('completed');
});

test('A mastery score turns `completed` into passed or failed at the end', () => {
  const { call, record } = aSession({ ...moodle12, masteryScore: 70 });
  call('Initialize', '');
  call('SetValue', 'cmi.core.score.raw', '60');
  call('SetValue', 'cmi.core.lesson_status', 'completed');
  call('Finish', '');
  expect(record.stored['cmi.core.lesson_status']).toBe('failed');
});

test('A second Initialize empties what was not committed (1.2), and everything (2004)', () => {
  const old = aSession(moodle12);
  old.call('Initialize', '');
  old.call('SetValue', 'cmi.suspend_data', 'a');
  old.call('Commit', '');
  old.call('SetValue', 'cmi.core.lesson_location', 'x');
  old.call('Initialize', '');
  expect(old.call('GetValue', 'cmi.suspend_data')).toBe('a');
  expect(old.call('GetValue', 'cmi.core.lesson_location')).toBe('');
  const young = aSession(moodle2004);
  young.call('Initialize', '');
  young.call('SetValue', 'cmi.location', 'x');
  young.call('Commit', '');
  young.call('Initialize', '');
  expect(young.call('GetValue', 'cmi.location')).toBe('');
});

test('While the page unloads, commits share 64 KiB', () => {
  const { call, session } = aSession(moodle2004);
  call('Initialize', '');
  call('SetValue', 'cmi.suspend_data', 'x'.repeat(33_000));
  session.unloading = true;
  expect(call('Commit', '')).toBe('true');
  expect(call('Finish', '')).toBe('false');
});

test('Session time is added to the total at the end', () => {
  const { call, record } = aSession(moodle12);
  call('Initialize', '');
  call('SetValue', 'cmi.core.session_time', '00:01:30.50');
  call('Commit', '');
  expect(record.stored['cmi.core.total_time']).toBeUndefined();
  call('Finish', '');
  expect(record.stored['cmi.core.total_time']).toBe('0000:01:30');
});
