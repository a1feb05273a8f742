import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync('docs/accessibility.md', 'utf8');

/** A test as the page quotes it: « `test/….test.ts`: “title”, “title” ». */
const quotes = [...page.matchAll(/`(test\/[^`]+\.test\.ts)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
  ([, file = '', titles = '']) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
);

test('the page names many tests, and each of its files once with a title', () => {
  expect(quotes.length).toBeGreaterThan(40);
  expect(page.match(/`test\/[^`]+\.test\.ts`/g)?.length).toBe(page.match(/`test\/[^`]+\.test\.ts`: “/g)?.length);
});

test.each([...new Map(quotes.map((quote) => [quote.file + quote.title, quote])).values()])(
  '$file has “$title”',
  ({ file, title }) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(title);
  },
);

test('links of the page lead to files', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !existsSync(path.join('docs', link)))).toEqual([]);
});
