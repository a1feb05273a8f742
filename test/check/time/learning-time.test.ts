import { expect, test } from 'vitest';
import { isFair, wholeMinutes } from '../../../src/check/time/fair-minutes.ts';
import { learningTime } from '../../../src/check/time/learning-time.ts';
import { courseOf, readPage } from '../../source/reading.ts';

const minutes = (text: string): number => {
  const course = courseOf(readPage(text));
  return learningTime(course).blocks(course.lessons[0]!.pages[0]!.blocks);
};

const words = (count: number): string => 'mot '.repeat(count).trim();

const choice = (feedback: number): string =>
  `:::choice{#q}\n${words(2)}\n\n- [x] mot {#a} :: ${words(feedback)}\n- [ ] autre {#b} :: ${words(feedback)}\n:::`;

test.each([
  ['prose, at 180 words a minute', words(360), 2],
  ['half of what is folded away', `:::more[Plus]\n${words(359)}\n:::`, 1],
  ['one feedback of a choice, and half a minute to think', choice(180), 4 / 180 + 1 + 0.5],
  ['words of the glossary where they are shown', '::definition{term=acv}', (5 + 3) / 180],
  ['a picture that says something', ':::figure{src=media/bureau.svg alt="Un bureau"}\n:::', 0.1],
  ['nothing for one that is decorative', ':::figure{src=media/bureau.svg decorative}\n:::', 0],
])('counts %s', (_, text, expected) => {
  expect(minutes(text)).toBeCloseTo(expected, 2);
});

test('whole minutes are fair within 15 %, and always within one', () => {
  expect([2, 3, 4, 5].map((said) => isFair(said, 3.4))).toEqual([false, true, true, false]);
  expect([16, 17, 23, 24].map((said) => isFair(said, 20))).toEqual([false, true, true, false]);
  expect(wholeMinutes(0.2)).toBe(1);
});
