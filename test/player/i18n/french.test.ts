import { expect, test } from 'vitest';
import { interfaceTexts } from '../../../build-scripts/interface-texts.ts';

const french = Object.entries(interfaceTexts('fr'));
const breaking = (pattern: RegExp) => french.filter(([, words]) => pattern.test(words));

// A line that begins with a colon, or ends with an opening quotation mark, is a slip that no screen of ours may show.
test('French texts keep their signs with their words', () => {
  expect(french.length).toBeGreaterThan(300);
  expect(breaking(/[^\u00a0\u202f][:;?!»%]/)).toEqual([]);
  expect(breaking(/«[^\u00a0\u202f]/)).toEqual([]);
});

test('French texts have typographic apostrophes, and do not exclaim', () => {
  expect(breaking(/['!]/)).toEqual([]);
});
