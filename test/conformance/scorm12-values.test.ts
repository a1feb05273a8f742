import { expect, test } from 'vitest';
import { aSession, type SetRow } from './session.ts';

const long = (n: number): string => 'x'.repeat(n);

const rows: readonly SetRow[] = [
  ['cmi.core.lesson_status', 'incomplete', 'true', '0'],
  ['cmi.core.lesson_status', 'not attempted', 'false', '405'],
  ['cmi.core.lesson_status', 'Completed', 'false', '405'],
  ['cmi.core.exit', 'suspend', 'true', '0'],
  ['cmi.core.exit', '', 'true', '0'],
  ['cmi.core.exit', 'normal', 'false', '405'],
  ['cmi.core.score.raw', '85.5', 'true', '0'],
  ['cmi.core.score.raw', '85,5', 'false', '405'],
  ['cmi.core.score.raw', '100.01', 'false', '405'],
  ['cmi.core.score.raw', '-1', 'false', '405'],
  ['cmi.core.score.raw', '', 'false', '405'],
  ['cmi.core.score.raw', '33.333333', 'false', '405'],
  ['cmi.core.session_time', '00:01:02', 'true', '0'],
  ['cmi.core.session_time', '0000:01:02.50', 'true', '0'],
  ['cmi.core.session_time', '00:01:02.345', 'false', '405'],
  ['cmi.core.session_time', '0:01:02', 'false', '405'],
  ['cmi.suspend_data', long(4096), 'true', '0'],
  ['cmi.suspend_data', long(4097), 'false', '405'],
  ['cmi.suspend_data', 'é', 'false', '405'],
  ['cmi.core.lesson_location', long(255), 'true', '0'],
  ['cmi.core.lesson_location', long(256), 'false', '405'],
  ['cmi.core.student_id', 'x', 'false', '403'],
  ['cmi.core.total_time', '00:00:01', 'false', '403'],
  ['cmi.interactions._count', '1', 'false', '402'],
  ['cmi.core._children', 'x', 'false', '402'],
  ['cmi.core.colour', 'x', 'false', '201'],
  ['cmi.interactions.1.id', 'q', 'false', '201'],
  ['cmi.interactions.0.type', 'choice', 'false', '201'],
  ['cmi.interactions.0.id', 'deux mots', 'false', '405'],
  ['cmi.interactions.0.id', 'é', 'false', '405'],
  ['cmi.interactions.0.id', 'terminaux', 'true', '0'],
  ['cmi.objectives.0.status', 'passed', 'false', '201'],
  ['cmi.objectives.0.id', 'citer-les-impacts', 'true', '0'],
];

test.each(rows)('SCORM 1.2: %s = %j gives %s, %s', (element, value, result, code) => {
  const { call, error } = aSession({ standard: 'scorm12', profile: 'plain' });
  call('Initialize', '');
  expect([call('SetValue', element, value), error()]).toEqual([result, code]);
});

const responses: readonly (readonly [type: string, response: string, result: 'true' | 'false'])[] = [
  ['choice', 'a,c', 'true'],
  ['choice', 'a', 'true'],
  ['choice', 'ac', 'false'],
  ['choice', 'a,a', 'false'],
  ['choice', 'a[,]c', 'false'],
  ['choice', '', 'false'],
  ['true-false', 't', 'true'],
  ['true-false', 'true', 'false'],
  ['matching', '1.a,2.c', 'true'],
  ['matching', '1a2c', 'false'],
  ['sequencing', 'b,a,c', 'true'],
  ['likert', '3', 'true'],
  ['likert', '33', 'false'],
  ['numeric', '4.4', 'true'],
  ['numeric', '4,4', 'false'],
  ['fill-in', 'été', 'true'],
  ['fill-in', 'two\nlines', 'false'],
  ['fill-in', long(255), 'true'],
  ['fill-in', long(256), 'false'],
];

test.each(responses)('SCORM 1.2: the response of a %s may be %j: %s', (type, response, result) => {
  const { call } = aSession({ standard: 'scorm12', profile: 'plain' });
  call('Initialize', '');
  call('SetValue', 'cmi.interactions.0.id', 'q');
  call('SetValue', 'cmi.interactions.0.type', type);
  expect(call('SetValue', 'cmi.interactions.0.student_response', response)).toBe(result);
  expect(call('SetValue', 'cmi.interactions.0.correct_responses.0.pattern', response)).toBe(result);
});

test.each([
  ['type', 'long-fill-in', 'false'],
  ['type', 'other', 'false'],
  ['result', 'incorrect', 'false'],
  ['result', 'wrong', 'true'],
  ['result', '0.5', 'true'],
  ['time', '10:11:12', 'true'],
  ['time', '25:00:00', 'false'],
  ['weighting', '2', 'true'],
  ['latency', '0000:00:07.25', 'true'],
  ['objectives.0.id', 'o', 'true'],
  ['objectives.1.id', 'o', 'false'],
])('SCORM 1.2: the %s of an interaction may be %j: %s', (name, value, result) => {
  const { call } = aSession({ standard: 'scorm12', profile: 'plain' });
  call('Initialize', '');
  call('SetValue', 'cmi.interactions.0.id', 'q');
  expect(call('SetValue', `cmi.interactions.0.${name}`, value)).toBe(result);
});

test('SCORM 1.2: interactions cannot be read back, counts and children can', () => {
  const { call, error } = aSession({ standard: 'scorm12', profile: 'plain' });
  call('Initialize', '');
  call('SetValue', 'cmi.interactions.0.id', 'q');
  expect([call('GetValue', 'cmi.interactions.0.id'), error()]).toEqual(['', '404']);
  expect(call('GetValue', 'cmi.interactions._count')).toBe('1');
  expect(call('GetValue', 'cmi.core.score._children')).toBe('raw,min,max');
  expect([call('GetValue', 'cmi.core.exit'), error()]).toEqual(['', '404']);
  expect([call('GetValue', 'cmi.core._count'), error()]).toEqual(['', '203']);
  expect([call('GetValue', 'cmi.core.lesson_status._children'), error()]).toEqual(['', '202']);
});

test('SCORM 1.2: nothing before Initialize, nothing after Finish', () => {
  const { call, error } = aSession({ standard: 'scorm12', profile: 'plain' });
  expect([call('SetValue', 'cmi.suspend_data', 'x'), error()]).toEqual(['false', '301']);
  expect([call('Initialize', 'x'), error()]).toEqual(['false', '201']);
  expect([call('Initialize', ''), error()]).toEqual(['true', '0']);
  expect([call('Initialize', ''), error()]).toEqual(['false', '101']);
  expect([call('Finish', ''), error()]).toEqual(['true', '0']);
  expect([call('Commit', ''), error()]).toEqual(['false', '301']);
  expect([call('Finish', ''), error()]).toEqual(['false', '301']);
});
