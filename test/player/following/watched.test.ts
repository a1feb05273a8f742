import { expect, test } from 'vitest';
import { Beside } from '../../../player/following/beside.ts';
import { LocalTracker } from '../../../player/tracker/local.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import type { Watched } from '../../../src/model/watched.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import type { Statement } from '../../../src/xapi/statement.ts';
import { aBrowser } from '../outbox/a-browser.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { lessonsOnly } from '../shell/a-course.ts';
import { aPage } from '../tracker/a-page.ts';
import { world } from './a-cmi5-world.ts';
import { open, type OpenCourse } from './a-followed-learner.ts';
import { FakeLrsWorld } from './a-world-with-an-lrs.ts';

onAFakeClock();

/** The same course with a story on its first page. */
const course: PlayerCourse = {
  ...lessonsOnly,
  lessons: lessonsOnly.lessons.map((lesson, i) =>
    i > 0 ? lesson : { ...lesson, pages: lesson.pages.map((page, j) => (j > 0 ? page : { ...page, plays: ['sac'] })) },
  ),
};

const watch = ({ tracker }: OpenCourse, verb: Watched['verb'], time: number): void =>
  tracker.watched!({ id: 'sac', title: 'Un sac', verb, time, length: 30, segments: [[0, time]], at: new Date() });

const ofStory = (
  statements: readonly Statement[],
): readonly (readonly [verb: string, categories: readonly string[]])[] =>
  statements
    .filter(({ object }) => 'id' in object && object.id.endsWith('/video/sac'))
    .map(({ verb, context }) => [
      verb.id.split('/').pop() ?? '',
      (context?.contextActivities?.category ?? []).map(({ id }) => id),
    ]);

const allowed = ['urn:parcours:xapi:profile/1.0', 'https://w3id.org/xapi/video'];

test('by cmi5 what is watched is cmi5-allowed, and a story that is completed is no completed course', async () => {
  const { lms, launch } = world();
  const opened = await launch(course);
  watch(opened, 'played', 0);
  watch(opened, 'completed', 29);
  await minutes(1);
  await opened.leave();
  expect(ofStory(lms.statements)).toEqual([
    ['played', allowed],
    ['completed', allowed],
  ]);
  expect(lms.check()).toEqual([]);
  expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  expect(lms.statements.flatMap(profileProblems)).toEqual([]);
});

test('a story watched in a review is nobody’s business', async () => {
  const { lms, launch } = world();
  const opened = await launch(course, { launchMode: 'Review' });
  watch(opened, 'played', 0);
  await opened.leave();
  expect(ofStory(lms.statements)).toEqual([]);
});

test('beside a tracker that has no word for it, what is watched still reaches the LRS', async () => {
  const lrs = new FakeLrsWorld();
  const browser = aBrowser(lrs as never);
  const beside = { ...course, lrs: { gateway: 'https://lrs.example/gateway', package: 'tri-1' } };
  const opened = await open(aPage(browser), beside, (at) => new Beside(new LocalTracker(at), at), 1000);
  watch(opened, 'played', 0);
  watch(opened, 'paused', 12.5);
  await minutes(1);
  await opened.leave();
  expect(ofStory(lrs.statements)).toEqual([
    ['played', allowed],
    ['paused', allowed],
  ]);
  expect(lrs.statements.flatMap(profileProblems)).toEqual([]);
});
