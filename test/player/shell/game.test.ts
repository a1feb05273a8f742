import { expect, test } from 'vitest';
import { heldBy } from '../../../player/shell/gate.ts';
import { Session } from '../../../player/shell/session.ts';
import { isPageDone, scoreOf } from '../../../player/shell/standing.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { decisionOf } from '../../../src/model/scenario/decision.ts';
import { aStory } from '../../model/scenario/a-story.ts';
import { aQuestion, lessonsOnly } from './a-course.ts';
import { ListTracker } from './a-tracker.ts';

/** The first question of the course is a game. */
const course: PlayerCourse = {
  ...lessonsOnly,
  navigation: 'sequential',
  questions: {
    ...lessonsOnly.questions,
    q1: aQuestion('q1', { type: 'scenario', mastery: 0.6, points: 4, story: aStory } as object),
  },
};
const game = course.questions['q1']!;

function begin(state = '') {
  const tracker = new ListTracker();
  const session = new Session(course, tracker);
  session.resume({ mode: 'normal', learner: { id: '', name: '' }, state, location: '' });
  return { tracker, session };
}

const isDone = ({ progress }: Session): boolean => isPageDone(course.lessons[0]!.pages[0]!, course, progress);

test('a game counts once it is over: its first record says 1, however often it was kept', () => {
  const { tracker, session } = begin();
  for (const choices of ['a', 'aa', 'aa.']) session.keep(game, `0~~${choices}`);
  session.answer(game, '1~62~aa.');
  session.keep(game, '1~62~b');
  session.answer(game, '2~62~bb', '2~0~bb');
  expect(tracker.records.map(({ count, answer }) => [count, answer.response, answer.score, answer.outcome])).toEqual([
    [1, '1~62~aa.', 0.62, 'right'],
    [2, '2~0~bb', 0, 'wrong'],
  ]);
});

test('the best score counts: a worse game, or one left half-way, takes nothing back', () => {
  const { session, tracker } = begin();
  session.answer(game, '1~90~aa.');
  const best = scoreOf(course, session.progress);
  session.keep(game, '1~90~b');
  expect([scoreOf(course, session.progress), isDone(session)]).toEqual([best, false]);
  session.shown('un');
  expect(isDone(session)).toBe(true);
  session.answer(game, '2~90~bb', '2~0~bb');
  expect([scoreOf(course, session.progress), isDone(session)]).toEqual([best, true]);
  const again = begin(tracker.saved.state).session;
  expect([scoreOf(course, again.progress), isDone(again)]).toEqual([best, true]);
});

test('a game is finished before the next page opens, and before the course is completed', () => {
  const { session, tracker } = begin();
  session.shown('un');
  session.keep(game, '0~~a');
  expect(heldBy('deux', course, session.progress)).toBeDefined();
  for (const page of ['deux', 'trois', 'quatre']) session.shown(page);
  expect(tracker.saved.completed).toBe(false);
  session.answer(game, '1~10~aa.');
  expect(heldBy('deux', course, session.progress)).toBeUndefined();
  expect(tracker.saved.completed).toBe(true);
  session.keep(game, '1~10~');
  expect(tracker.saved.completed).toBe(true);
});

test('a decision is recorded on its own clock; the game keeps its own', () => {
  const { session, tracker } = begin();
  session.begins('q1');
  const opened = new Date();
  for (const [scene, pick] of ['a', 'b'].entries()) {
    session.decided({ decision: decisionOf(game, aStory.scenes[scene]!), pick, count: 1, within: 'q1' });
  }
  session.answer(game, '1~50~ab');
  const [first, second, whole] = tracker.records;
  expect(first).toMatchObject({ within: 'q1', count: 1, question: { id: 'q1_appel' }, answer: { outcome: 'right' } });
  expect(second!.begun).toEqual(first!.at);
  expect(whole!.begun.getTime()).toBeLessThanOrEqual(opened.getTime());
});
