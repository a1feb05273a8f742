import { expect, test } from 'vitest';
import { aSession, type SetRow } from './session.ts';

const long = (n: number): string => 'x'.repeat(n);

const rows: readonly SetRow[] = [
  ['cmi.completion_status', 'completed', 'true', '0'],
  ['cmi.completion_status', 'passed', 'false', '406'],
  ['cmi.success_status', 'passed', 'true', '0'],
  ['cmi.exit', 'normal', 'true', '0'],
  ['cmi.exit', 'leave', 'false', '406'],
  ['cmi.score.scaled', '0.5', 'true', '0'],
  ['cmi.score.scaled', '.5', 'false', '406'],
  ['cmi.score.scaled', '1.1', 'false', '407'],
  ['cmi.score.raw', '', 'false', '406'],
  ['cmi.score.raw', '85,5', 'false', '406'],
  ['cmi.progress_measure', '0.9', 'true', '0'],
  ['cmi.progress_measure', '90', 'false', '407'],
  ['cmi.session_time', 'PT12.34S', 'true', '0'],
  ['cmi.session_time', 'PT12.345S', 'false', '406'],
  ['cmi.session_time', 'PT', 'false', '406'],
  ['cmi.session_time', '00:00:12', 'false', '406'],
  ['cmi.location', long(1000), 'true', '0'],
  ['cmi.location', long(1001), 'false', '406'],
  ['cmi.suspend_data', long(64_000), 'true', '0'],
  ['cmi.suspend_data', long(64_001), 'false', '406'],
  ['cmi.learner_id', 'x', 'false', '404'],
  ['cmi.interactions._count', '1', 'false', '404'],
  ['cmi.core.lesson_status', 'passed', 'false', '401'],
  ['cmi.interactions.1.id', 'q', 'false', '351'],
  ['cmi.interactions.0.type', 'choice', 'false', '408'],
  ['cmi.interactions.0.id', 'deux mots', 'false', '406'],
  ['cmi.interactions.0.id', 'urn:é:x', 'false', '406'],
  ['cmi.interactions.0.id', 'question-1', 'true', '0'],
  ['adl.nav.request', 'suspendAll', 'true', '0'],
  ['adl.nav.request', '_none_', 'false', '406'],
];

test.each(rows)('SCORM 2004: %s = %j gives %s, %s', (element, value, result, code) => {
  const { call, error } = aSession({ standard: 'scorm2004', profile: 'plain' });
  call('Initialize', '');
  expect([call('SetValue', element, value), error()]).toEqual([result, code]);
});

const responses: readonly (readonly [type: string, response: string, result: 'true' | 'false'])[] = [
  ['choice', 'a[,]c', 'true'],
  ['choice', 'a,c', 'false'],
  ['choice', 'a-b', 'false'],
  ['choice', '', 'false'],
  ['choice', 'a[,]a', 'false'],
  ['true-false', 'true', 'true'],
  ['true-false', 't', 'false'],
  ['matching', '1[.]a[,]2[.]c', 'true'],
  ['matching', '1.a', 'false'],
  ['sequencing', 'b[,]a[,]c', 'true'],
  ['likert', '3', 'true'],
  ['numeric', '4.4', 'true'],
  ['numeric', '4,4', 'false'],
  ['fill-in', 'onze[,]premier', 'true'],
  ['fill-in', 'two\nlines', 'false'],
  ['fill-in', long(251), 'false'],
  ['fill-in', '{lang=fr}été', 'true'],
  ['long-fill-in', '{oops', 'false'],
  ['long-fill-in', long(4000), 'true'],
  ['long-fill-in', long(4001), 'false'],
  ['other', long(4001), 'false'],
];

test.each(responses)('SCORM 2004: the response of a %s may be %j: %s', (type, response, result) => {
  const { call } = aSession({ standard: 'scorm2004', profile: 'plain' });
  call('Initialize', '');
  call('SetValue', 'cmi.interactions.0.id', 'q');
  call('SetValue', 'cmi.interactions.0.type', type);
  expect(call('SetValue', 'cmi.interactions.0.learner_response', response)).toBe(result);
});

test.each([
  ['result', 'wrong', 'false'],
  ['result', 'incorrect', 'true'],
  ['timestamp', '2026-11-22T10:11:12', 'true'],
  ['timestamp', '2026-11-22T10:11:12.34Z', 'true'],
  ['timestamp', '2026-11-22T10:11:12Z', 'false'],
  ['timestamp', '2026-11-22T10:11:12+01:00', 'false'],
  ['timestamp', '2026-11-22T10:11:12.345Z', 'false'],
  ['timestamp', '1969-11-22T10:11:12', 'false'],
  ['description', long(250), 'true'],
  ['description', long(251), 'false'],
  ['description', 'two\nlines', 'false'],
  ['learner_response', 'a', 'false'],
])('SCORM 2004: the %s of an interaction may be %j: %s', (name, value, result) => {
  const { call } = aSession({ standard: 'scorm2004', profile: 'plain' });
  call('Initialize', '');
  call('SetValue', 'cmi.interactions.0.id', 'q');
  expect(call('SetValue', `cmi.interactions.0.${name}`, value)).toBe(result);
});

test('SCORM 2004: the manifest’s primary objective is objective 0 and keeps its id', () => {
  const { call, error } = aSession({ standard: 'scorm2004', profile: 'moodle', primaryObjective: 'primary' });
  call('Initialize', '');
  expect(call('GetValue', 'cmi.objectives._count')).toBe('1');
  expect([call('SetValue', 'cmi.objectives.0.id', 'mine'), error()]).toEqual(['false', '351']);
  expect([call('SetValue', 'cmi.objectives.1.id', 'primary'), error()]).toEqual(['false', '351']);
  expect([call('SetValue', 'cmi.objectives.1.id', 'mine'), error()]).toEqual(['true', '0']);
});

test('SCORM 2004: at most 250 interactions', () => {
  const { call, error } = aSession({ standard: 'scorm2004', profile: 'plain' });
  call('Initialize', '');
  for (let n = 0; n < 250; n++) call('SetValue', `cmi.interactions.${n}.id`, 'q');
  expect([call('SetValue', 'cmi.interactions.250.id', 'q'), error()]).toEqual(['false', '351']);
});

test('SCORM 2004: each call out of turn has its own code', () => {
  const { call, error } = aSession({ standard: 'scorm2004', profile: 'plain' });
  expect([call('GetValue', 'cmi.mode'), error()]).toEqual(['', '122']);
  expect([call('SetValue', 'cmi.location', 'x'), error()]).toEqual(['false', '132']);
  expect([call('Commit', ''), error()]).toEqual(['false', '142']);
  expect([call('Finish', ''), error()]).toEqual(['false', '112']);
  call('Initialize', '');
  expect([call('Initialize', ''), error()]).toEqual(['false', '103']);
  expect([call('GetValue', 'cmi.location'), error()]).toEqual(['', '403']);
  expect([call('GetValue', 'cmi.exit'), error()]).toEqual(['', '405']);
  expect([call('GetValue', 'cmi.interactions.0.id'), error()]).toEqual(['', '301']);
  call('Finish', '');
  expect([call('Initialize', ''), error()]).toEqual(['false', '104']);
  expect([call('GetValue', 'cmi.mode'), error()]).toEqual(['', '123']);
  expect([call('SetValue', 'cmi.location', 'x'), error()]).toEqual(['false', '133']);
  expect([call('Commit', ''), error()]).toEqual(['false', '143']);
  expect([call('Finish', ''), error()]).toEqual(['false', '113']);
});
