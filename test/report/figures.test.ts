import { expect, test } from 'vitest';
import { activeSeconds } from '../../src/report/facts/active-time.ts';
import type { Fact, FactKind } from '../../src/report/facts/fact.ts';
import { figuresOf } from '../../src/report/facts/figures.ts';

const fact = (actor: string, kind: FactKind, told: Partial<Fact> = {}): Fact => ({
  actor,
  course: 'tri',
  registration: 'r',
  kind,
  ...told,
});
const answer = (actor: string, tries: number, told: Partial<Fact>): Fact =>
  fact(actor, 'answered', { part: 'question', id: 'q', type: 'choice', tries, ...told });

test('A course counts learners, and takes the mean of their last scores', () => {
  const facts = [
    fact('a', 'initialized'),
    fact('a', 'scored', { score: 0.4 }),
    fact('a', 'failed', { score: 0.4, success: false }),
    fact('a', 'passed', { score: 0.8, success: true }),
    fact('a', 'completed', { seconds: 900 }),
    fact('a', 'terminated', { seconds: 600 }),
    fact('b', 'initialized'),
    fact('b', 'failed', { score: 0.3, success: false }),
    fact('b', 'suspended', { seconds: 60 }),
    fact('c', 'initialized'),
    fact('c', 'progressed', { part: 'lesson', id: 'l', progress: 1, success: true }),
    { ...fact('c', 'initialized'), registration: 'again' },
    { ...fact('a', 'initialized'), course: 'autre' },
  ];
  const courses = figuresOf(facts).courses;
  expect(courses.map(({ course }) => course)).toEqual(['autre', 'tri']);
  expect(courses[1]).toEqual({
    course: 'tri',
    learners: 4,
    completed: 1,
    passed: 1,
    failed: 1,
    score: 0.55,
    seconds: 660,
  });
});

test('A question has a facility of first and of last answers, and counts what was picked', () => {
  const facts = [
    answer('a', 2, { score: 1, success: true, response: 'a[,]c', seconds: 4 }),
    answer('a', 1, { score: 0, success: false, response: 'a[,]b', seconds: 6 }),
    answer('b', 1, { score: 0.5, success: false, response: 'a', seconds: 8 }),
    answer('c', 1, { score: 1, success: true, response: 'a[,]c' }),
    answer('d', 1, {}),
  ];
  expect(figuresOf(facts).questions).toEqual([
    {
      course: 'tri',
      question: 'q',
      count: 5,
      right: 2,
      facilityFirst: 0.5,
      facilityLast: 2.5 / 3,
      seconds: 6,
      responses: { a: 4, b: 1, c: 2 },
    },
  ]);
});

test.each<[string, readonly Fact[], number]>([
  ['one session', [fact('a', 'initialized'), fact('a', 'terminated', { seconds: 30 })], 30],
  ['the longest of a session', [fact('a', 'suspended', { seconds: 10 }), fact('a', 'suspended', { seconds: 25 })], 25],
  [
    'two sessions, the second cut off',
    [
      fact('a', 'initialized'),
      fact('a', 'terminated', { seconds: 30 }),
      fact('a', 'resumed'),
      fact('a', 'suspended', { seconds: 5 }),
    ],
    35,
  ],
  [
    'sessions of cmi5 that overlap',
    [
      fact('a', 'initialized', { session: '1' }),
      fact('a', 'initialized', { session: '2' }),
      fact('a', 'terminated', { session: '1', seconds: 30 }),
      fact('a', 'terminated', { session: '2', seconds: 40 }),
    ],
    70,
  ],
  ['answers and results do not count', [answer('a', 1, { seconds: 9 }), fact('a', 'completed', { seconds: 99 })], 0],
])('Active time: %s', (_, facts, seconds) => {
  expect(activeSeconds(facts)).toBe(seconds);
});
