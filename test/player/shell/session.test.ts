import { expect, test } from 'vitest';
import { Session } from '../../../player/shell/session.ts';
import { dayOf } from '../../../player/state/progress.ts';
import { pack } from '../../../player/state/pack.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { allPages, assessed, lessonsOnly, progressOf } from './a-course.ts';
import { ListTracker } from './a-tracker.ts';

const launch = (state = '', location = '') =>
  ({ mode: 'normal', learner: { id: '', name: '' }, state, location }) as const;

function begin(course = lessonsOnly, state = '', location = '') {
  const tracker = new ListTracker();
  const session = new Session(course, tracker);
  session.resume(launch(state, location));
  return { tracker, session };
}

test('an answer is recorded first, then the state that holds it is saved', () => {
  const { tracker, session } = begin();
  session.answer(lessonsOnly.questions['q1']!, 't');
  expect(tracker.calls.map((call) => Object.keys(call)[0])).toEqual(['answered', 'saved']);
  expect(unpack(tracker.saved.state, lessonsOnly).answers.get('q1')).toEqual({ response: 't', tries: 1 });
});

test('tries are counted over sessions, and the record says which one it is', () => {
  const state = pack(progressOf({ revision: 4, answers: new Map([['q2', { response: 'f', tries: 1 }]]) }), lessonsOnly);
  const { tracker, session } = begin(lessonsOnly, state);
  session.answer(lessonsOnly.questions['q2']!, 't');
  expect(tracker.records[0]).toMatchObject({ count: 2, answer: { response: 't', outcome: 'right', score: 1 } });
  expect(tracker.records[0]!.begun.getTime()).toBeLessThanOrEqual(tracker.records[0]!.at.getTime());
});

test('each change is newer than the one before', () => {
  const { tracker, session } = begin();
  session.shown('un');
  session.shown('deux');
  const revisions = tracker.calls.map(({ saved }) => unpack(saved!.state, lessonsOnly).revision);
  expect(revisions).toEqual([1, 2]);
});

test('a page shown again where the learner already is saves nothing', () => {
  const { tracker, session } = begin();
  session.shown('un');
  session.shown('un');
  expect(tracker.calls).toHaveLength(1);
});

test('pages that belong to no lesson are a place, and are not counted as read', () => {
  const { tracker, session } = begin();
  session.shown('end');
  expect(tracker.saved).toMatchObject({ location: 'end', progress: 0 });
});

test('completion is worked out anew at the start, and saved although the learner does nothing', () => {
  const state = pack(progressOf({ revision: 9, location: 'un', seen: allPages }), assessed);
  const { tracker, session } = begin(lessonsOnly, state);
  session.shown('un');
  expect(tracker.saved.completed).toBe(true);
});

test('the state’s own place wins over the LMS’s', () => {
  const state = pack(progressOf({ revision: 1, location: 'deux' }), lessonsOnly);
  expect(begin(lessonsOnly, state, 'un').session.progress.location).toBe('deux');
  expect(begin(lessonsOnly, '', 'un').session.progress.location).toBe('un');
});

test('a course is completed on the day it was, and a later answer does not move it', () => {
  const { tracker, session } = begin();
  for (const page of allPages) session.shown(page);
  const { completedOn } = unpack(tracker.saved.state, lessonsOnly);
  expect(completedOn).toBe(dayOf(new Date()));
  const earlier = pack(progressOf({ ...session.progress, completedOn: 20_000 }), lessonsOnly);
  const again = begin(lessonsOnly, earlier);
  again.session.answer(lessonsOnly.questions['q1']!, 't');
  expect(unpack(again.tracker.saved.state, lessonsOnly).completedOn).toBe(20_000);
});

test('where a course was completed before days were kept, no day is made up', () => {
  const before = pack(progressOf({ seen: allPages, completed: true }), lessonsOnly);
  expect(begin(lessonsOnly, before).session.progress).not.toHaveProperty('completedOn');
});
