import { expect, test } from 'vitest';
import { storyMinutes } from '../../../src/check/time/story-time.ts';
import type { Story } from '../../../src/model/scenario/story.ts';
import type { Block, Prose } from '../../../src/model/course.ts';

type Told = Story<readonly Block[], Prose>;

const choice = (id: string, goto?: string) => ({
  id,
  title: id,
  words: [],
  effects: [],
  feedback: [],
  ...(goto !== undefined && { goto }),
});
const scene = (id: string, ...choices: readonly ReturnType<typeof choice>[]) => ({
  id,
  title: '',
  act: '',
  text: [],
  ask: '',
  choices,
});
const story = (...scenes: readonly ReturnType<typeof scene>[]): Told => ({
  variables: [],
  marks: [],
  characters: [],
  helps: 0,
  scenes,
  endings: [{ id: 'end', title: '', atOnce: false, text: [] }],
});

/** Each list of blocks takes a minute. */
const reading = { blocks: () => 1, prose: () => 0 };

test('one play: scenes passed, half a minute a decision, one feedback, one ending', () => {
  const told = story(scene('a', choice('1'), choice('2')), scene('b'));
  // a, its feedback and the decision, b, the ending; each scene offers an aside of no words, of which a quarter is read.
  expect(storyMinutes(told, reading)).toBeCloseTo(1.25 + 1 + 0.5 + 1.25 + 1, 5);
});

test('branches that are not taken do not count, what is met again is read once', () => {
  const told = story(
    scene('a', choice('1', 'b'), choice('2', 'c')),
    scene('b', choice('3', 'end')),
    scene('c', choice('4', 'end')),
  );
  expect(storyMinutes(told, reading)).toBeCloseTo(2 * (1.25 + 1 + 0.5) + 1, 5);
  const again = story(scene('a', choice('1'), choice('2', 'a')));
  const once = 1.25 + 1 + 0.5 + 1;
  expect(storyMinutes(again, reading)).toBeGreaterThan(once);
  expect(storyMinutes(again, reading)).toBeLessThan(once + 3);
});

test('a story that has no end takes no time', () => {
  expect(storyMinutes({ ...story(scene('a')), endings: [] }, reading)).toBe(0);
});
