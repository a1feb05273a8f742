import { describe, expect, test } from 'vitest';
import { secondsOf } from '../../src/report/facts/seconds.ts';
import { factsOfScorm } from '../../src/report/sources/scorm-record.ts';
import { factsOfStatements } from '../../src/report/sources/statements.ts';
import { answered, completed, initialized, pageShown, suspended } from '../../src/xapi/build/index.ts';
import type { Followed } from '../../src/xapi/build/index.ts';
import { grade } from '../../src/model/grade.ts';
import type { Statement } from '../../src/xapi/statement.ts';
import { aPlayerCourse, aQuestion } from '../player/state/a-player-course.ts';

const question = aQuestion('impacts', 'choice');
const course = aPlayerCourse(['debut', 'fin'], [question]);
const followed: Followed = {
  course,
  actor: { account: { homePage: 'https://lms.example', name: 'l1' } },
  registration: '6a1f9b1e-9c2b-4d5e-8f70-1a2b3c4d5e6f',
};
const launched: Followed = {
  ...followed,
  activityId: 'https://lms.example/au/1',
  template: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' } },
  cmi5: {},
};
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 24, 9, 0, second));
const id = (n: number): string => `a0000000-0000-4000-8000-00000000000${n}`;
const who = {
  actor: 'account:["https://lms.example","l1"]',
  course: 'tri',
  registration: '6a1f9b1e-9c2b-4d5e-8f70-1a2b3c4d5e6f',
};
const record = { question, answer: grade(question, 'ac'), count: 2, begun: at(3), at: at(10) };

describe('Facts of statements', () => {
  test('say what was told, oldest first', () => {
    const told = [
      suspended(followed, { progress: 0.5 }, { at: at(12), milliseconds: 12_345 }),
      answered(followed, record),
      pageShown(followed, { location: 'fin', progress: 0.5 }, at(2))!,
      initialized(followed, at(1)),
    ];
    expect(factsOfStatements(told)).toEqual([
      { ...who, kind: 'initialized', at: '2026-11-24T09:00:01.000Z' },
      { ...who, kind: 'progressed', part: 'page', id: 'fin', progress: 0.5, at: '2026-11-24T09:00:02.000Z' },
      {
        ...who,
        kind: 'answered',
        part: 'question',
        id: 'impacts',
        tries: 2,
        success: true,
        score: 1,
        response: 'a[,]c',
        type: 'choice',
        seconds: 7,
        at: '2026-11-24T09:00:10.000Z',
      },
      { ...who, kind: 'suspended', progress: 0.5, seconds: 12.35, at: '2026-11-24T09:00:12.000Z' },
    ]);
  });

  test('told in one millisecond stand as they were told, also where the newest came first', () => {
    const told = [
      initialized(followed, at(1)),
      pageShown(followed, { location: 'fin', progress: 0.5 }, at(2))!,
      answered(followed, { ...record, at: at(2) }),
    ];
    const kinds = (statements: readonly Statement[]): readonly string[] =>
      factsOfStatements(statements).map(({ kind }) => kind);
    expect(kinds(told)).toEqual(['initialized', 'progressed', 'answered']);
    expect(kinds(told.toReversed())).toEqual(['initialized', 'progressed', 'answered']);
  });

  test('find the course also where an LMS made an id of its own for the launch', () => {
    const [fact] = factsOfStatements([completed(launched, { at: at(5), milliseconds: 1000 })]);
    expect(fact).toEqual({
      ...who,
      kind: 'completed',
      seconds: 1,
      session: 's1',
      at: '2026-11-24T09:00:05.000Z',
    });
  });

  const one: Statement = { ...initialized(followed, at(1)), id: id(1) };

  test.each<[string, string, unknown, string]>([
    [
      'has its own time, not that of the session that brought it',
      '2026-11-25T08:00:00.000Z',
      at(5).toISOString(),
      '05',
    ],
    ['has its timestamp where that time is none', '2026-11-24T09:00:07.000Z', 'yesterday', '07'],
    ['has it in UTC, however its zone is written', '2026-11-24T10:00:08+01', undefined, '08'],
  ])('A statement %s', (_, timestamp, happened, second) => {
    const extensions = happened === undefined ? {} : { 'urn:parcours:xapi:happened': happened };
    const [fact] = factsOfStatements([{ ...one, timestamp, context: { ...one.context, extensions } }]);
    expect(fact?.at).toBe(`2026-11-24T09:00:${second}.000Z`);
  });

  const voiding = (of: string): Statement => ({
    id: id(9),
    actor: followed.actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: of },
  });

  test.each<[string, readonly Statement[], number]>([
    ['a statement that comes twice counts once', [one, one], 1],
    ['in capitals too', [one, { ...one, id: id(1).toUpperCase() }], 1],
    ['a voided one does not count, whatever comes first', [voiding(id(1)), one], 0],
    ['nor after', [one, voiding(id(1).toUpperCase())], 0],
    ['another one voided changes nothing', [one, voiding(id(2))], 1],
    ['another verb is not ours', [{ ...one, verb: { id: 'http://adlnet.gov/expapi/verbs/launched' } }], 0],
    ['another activity is not ours', [{ ...one, object: { id: 'https://other.example/course' }, context: {} }], 0],
    ['an agent as object is not ours', [{ ...one, object: { ...followed.actor, objectType: 'Agent' } }], 0],
  ])('%s', (_, statements, count) => {
    expect(factsOfStatements(statements)).toHaveLength(count);
  });
});

describe('Facts of a SCORM record', () => {
  const of = { actor: who.actor, course: who.course, registration: '1' };
  const base = { ...who, registration: '1' };

  test('1.2: responses become those of xAPI; opinions have no result, free text no response', () => {
    const stored = interactions('student_response', [
      { id: 'impacts', type: 'choice', response: 'a,c', result: 'correct', latency: '00:00:07.50' },
      { id: 'impacts', type: 'choice', response: 'a', result: '0.5', latency: '00:01:00.00' },
      { id: 'paires', type: 'matching', response: '1.a,2.c', result: 'wrong', latency: '00:00:01.00' },
      { id: 'vrai', type: 'true-false', response: 't', result: 'correct', latency: '00:00:01.00' },
      { id: 'avis', type: 'likert', response: 'c', result: 'neutral', latency: '00:00:01.00' },
      { id: 'texte', type: 'fill-in', response: 'Moi seul', result: 'neutral', latency: '00:00:01.00' },
    ]);
    const answers = factsOfScorm({ ...of, standard: 'scorm12', stored }).filter(({ kind }) => kind === 'answered');
    const answer = { ...base, kind: 'answered', part: 'question' };
    expect(answers).toEqual([
      { ...answer, id: 'impacts', type: 'choice', tries: 1, response: 'a[,]c', success: true, score: 1, seconds: 7.5 },
      { ...answer, id: 'impacts', type: 'choice', tries: 2, response: 'a', success: false, score: 0.5, seconds: 60 },
      {
        ...answer,
        id: 'paires',
        type: 'matching',
        tries: 1,
        response: '1[.]a[,]2[.]c',
        success: false,
        score: 0,
        seconds: 1,
      },
      { ...answer, id: 'vrai', type: 'true-false', tries: 1, response: 'true', success: true, score: 1, seconds: 1 },
      { ...answer, id: 'avis', type: 'likert', tries: 1, response: 'c', seconds: 1 },
      { ...answer, id: 'texte', type: 'long-fill-in', tries: 1, seconds: 1 },
    ]);
  });

  test('a course never opened has none', () => {
    expect(factsOfScorm({ ...of, standard: 'scorm12', stored: {} })).toEqual([]);
  });

  test.each<[string, Parameters<typeof factsOfScorm>[0], readonly string[]]>([
    ['1.2 incomplete', { ...of, standard: 'scorm12', stored: { 'cmi.core.lesson_status': 'incomplete' } }, []],
    [
      '1.2 passed',
      { ...of, standard: 'scorm12', stored: { 'cmi.core.lesson_status': 'passed' } },
      ['completed', 'passed'],
    ],
    ['1.2 failed', { ...of, standard: 'scorm12', stored: { 'cmi.core.lesson_status': 'failed' } }, ['failed']],
    [
      '1.2 for Moodle, 70 of 70 needed',
      {
        ...of,
        standard: 'scorm12',
        masteryScore: 0.7,
        stored: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '70' },
      },
      ['completed', 'scored', 'passed'],
    ],
    [
      '1.2 for Moodle, 69.99 of 70 needed',
      {
        ...of,
        standard: 'scorm12',
        masteryScore: 0.7,
        stored: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '69.99' },
      },
      ['scored'],
    ],
    [
      '2004 completed and failed',
      {
        ...of,
        standard: 'scorm2004',
        stored: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.total_time': 'PT1H0.5S' },
      },
      ['completed', 'failed', 'terminated'],
    ],
  ])('%s', (_, record, kinds) => {
    expect(factsOfScorm(record).map(({ kind }) => kind)).toEqual(['initialized', ...kinds]);
  });
});

test.each<[string, number | undefined]>([
  ['PT7.5S', 7.5],
  ['PT1H2M3.04S', 3723.04],
  ['P1DT1M', 86_460],
  ['P2W', 1_209_600],
  ['0001:00:01.5', 3601.5],
  ['00:00:07', 7],
  ['P1M', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['7', undefined],
  ['', undefined],
])('The span %j has %j seconds', (span, seconds) => {
  expect(secondsOf(span)).toBe(seconds);
});

function interactions(
  responseName: string,
  records: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> {
  const named = (name: string): string => (name === 'response' ? responseName : name);
  return Object.fromEntries(
    records.flatMap((each, n) =>
      Object.entries(each).map(([name, value]) => [`cmi.interactions.${n}.${named(name)}`, value]),
    ),
  );
}
