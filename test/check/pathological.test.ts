import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { courseOf, readPage } from '../source/reading.ts';

/** Three paragraphs as long as the reader takes them: a rule that goes back over what it has read takes many seconds for them. */
const paragraphs = (piece: string, last = ''): string => {
  const line = piece.repeat(Math.floor(7900 / piece.length)).trim() + last;
  return Array.from({ length: 3 }, () => [line, line, line].join('\n')).join('\n\n');
};

/** Not by the clock on the wall: other tests run beside this one. */
function secondsToCheck(text: string): number {
  const course = courseOf(readPage(text));
  const { user } = process.cpuUsage();
  check(course, new Map());
  return (process.cpuUsage().user - user) / 1e6;
}

test.each([
  ['long words in front of an exclamation mark', paragraphs(`${'a'.repeat(500)} `, ' !')],
  ['words joined by hyphens', paragraphs('a-', ' pour cent')],
  ['abbreviations', paragraphs('M. ')],
  ['capitals', paragraphs('E')],
  ['English quotation marks', paragraphs('“')],
])('a page of nothing but %s is checked at once', (_, text) => {
  expect(secondsToCheck(text)).toBeLessThan(1.5);
});
