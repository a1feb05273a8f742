import { describe, expect, test } from 'vitest';
import {
  judged,
  missedIn,
  pointsByObjective,
  scoreOf,
  snapshotOf,
  standing,
  stillOwed,
} from '../../../player/shell/standing.ts';
import { allPages, assessed, lessonsOnly, progressOf, withAssessment } from './a-course.ts';

const sent = (best: number, count = 1) => ({ sent: count, best });

describe('a question', () => {
  test.each([
    ['not answered', undefined, 'open'],
    ['right', { response: 't', tries: 1 }, 'answered'],
    ['wrong, a try left', { response: 'f', tries: 1 }, 'retry'],
    ['wrong, no try left', { response: 'f', tries: 2 }, 'answered'],
  ])('%s', (_, given, phase) => {
    const answers = new Map(given ? [['q2', given]] : []);
    expect(standing(lessonsOnly.questions['q2']!, progressOf({ answers })).phase).toBe(phase);
  });
});

describe('completion', () => {
  test.each([
    ['pages not all read', lessonsOnly, { seen: new Set(['un']) }, false],
    ['all pages read, nothing else asked', lessonsOnly, { seen: allPages }, true],
    ['all read, assessment not sent', assessed, { seen: allPages }, false],
    ['all read, assessment failed', assessed, { seen: allPages, assessment: sent(0.5) }, false],
    ['all read, assessment passed', assessed, { seen: allPages, assessment: sent(0.6) }, true],
    ['passed, a page not read', assessed, { seen: new Set(['un']), assessment: sent(1) }, false],
    [
      'sending is enough where the course says so',
      { ...assessed, completion: { pages: 'none', assessment: 'submitted' } as const },
      { assessment: sent(0) },
      true,
    ],
  ])('%s', (_, course, progress, completed) => {
    expect(judged(course, progressOf(progress)).completed).toBe(completed);
  });

  test('is never taken back, although a newer package has pages the learner has not read', () => {
    expect(judged(assessed, progressOf({ completed: true, passed: true })).completed).toBe(true);
  });

  test('says what is still owed: pages by name, and the assessment', () => {
    const { unread, assessed: isAssessed } = stillOwed(assessed, progressOf({ seen: new Set(['un', 'trois']) }));
    expect(unread.map(({ id }) => id)).toEqual(['deux', 'quatre']);
    expect(isAssessed).toBe(false);
  });

  test('the last digit of a division does not decide whether the mark is reached', () => {
    const course = { ...assessed, masteryScore: 0.1 + 0.2 };
    expect(judged(course, progressOf({ assessment: sent(0.3) })).passed).toBe(true);
  });
});

describe('the score', () => {
  test('is the share of the points of all exercises, answered or not', () => {
    const answers = new Map([['q2', { response: 't', tries: 1 }]]);
    expect(scoreOf(lessonsOnly, progressOf({ answers }))).toBe(0.75);
  });

  test('is absent before the first answer', () => {
    expect(scoreOf(lessonsOnly, progressOf({}))).toBeUndefined();
  });

  test('is the best attempt where there is an assessment', () => {
    const answers = new Map([['q2', { response: 't', tries: 1 }]]);
    expect(scoreOf(assessed, progressOf({ answers, assessment: sent(0.4) }))).toBe(0.4);
    expect(scoreOf(assessed, progressOf({ answers }))).toBeUndefined();
  });
});

describe('what the tracker is told', () => {
  const told = (course: typeof assessed, change: Parameters<typeof progressOf>[0]) =>
    snapshotOf(course, judged(course, progressOf(change)), 'state');

  test('progress grows with the pages and reaches 1 with completion only', () => {
    expect(told(assessed, {}).progress).toBe(0);
    expect(told(assessed, { seen: allPages }).progress).toBe(0.8);
    expect(told(assessed, { seen: allPages, assessment: sent(0.2) }).progress).toBeLessThan(1);
    expect(told(assessed, { seen: allPages, assessment: sent(1) }).progress).toBe(1);
  });

  test('nothing is failed while an attempt is left', () => {
    expect(told(withAssessment({ attempts: 2 }), { assessment: sent(0.2) })).not.toHaveProperty('passed');
  });

  test('the last attempt decides', () => {
    const course = withAssessment({ attempts: 2 });
    expect(told(course, { assessment: sent(0.2, 2) })).toMatchObject({ passed: false, exhausted: true });
    expect(told(course, { assessment: sent(0.9, 2) })).toMatchObject({ passed: true, exhausted: false });
  });
});

describe('questions to go over again', () => {
  const last = { seed: 1, drawn: ['b1', 'b4'], responses: new Map([['b1', 't']]) };
  const progress = progressOf({
    assessment: { sent: 1, best: 0.5, last },
    answers: new Map([['q1', { response: 'f', tries: 1 }]]),
  });

  test('are those of the attempt sent last, unanswered ones too, with the page that teaches them', () => {
    const missed = missedIn(assessed, progress).map(({ question, page }) => [question.id, page!.id]);
    expect(missed).toEqual([['b4', 'deux']]);
  });

  test('are those of the lessons where the assessment tells the result alone', () => {
    const missed = missedIn(withAssessment({ feedback: 'never' }), progress).map(({ question }) => question.id);
    expect(missed).toEqual(['q1']);
  });
});

describe('points by objective', () => {
  const questions = { ...assessed.questions };
  for (const [id, objective] of [
    ['b1', 'trier'],
    ['b4', 'trier'],
    ['b5', 'donner'],
    ['q2', 'donner'],
  ] as const)
    questions[id] = { ...questions[id]!, objective };
  const course = { ...assessed, questions };
  const last = {
    seed: 1,
    drawn: ['b1', 'b4', 'b5'],
    responses: new Map([
      ['b1', 't'],
      ['b5', 'f'],
    ]),
  };

  test('are those of the attempt sent last, its unanswered questions too', () => {
    const progress = progressOf({ assessment: { sent: 1, best: 0.3, last } });
    expect(pointsByObjective(course, progress)).toEqual({ trier: { got: 1, of: 2 }, donner: { got: 0, of: 1 } });
  });

  test('are those of the exercises where there is no assessment, and none before one is sent', () => {
    const progress = progressOf({ answers: new Map([['q2', { response: 't', tries: 1 }]]) });
    expect(pointsByObjective({ ...lessonsOnly, questions }, progress)).toEqual({ donner: { got: 3, of: 3 } });
    expect(pointsByObjective(course, progress)).toEqual({});
  });
});
