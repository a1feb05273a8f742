import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inspectCourse } from '../../src/cli/inspect-course.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const lesson = (answer: boolean): string => `---
id: oil
title: Oil
minutes: 0.5
---

## Oil {#oil-page}

:::true-false{#floats answer=${answer}}
Oil floats on water.

:::feedback
It is lighter.
:::
:::
`;

/** A course in two languages, and a drawing that nothing uses. */
async function course(english: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parcours-'));
  folders.push(folder);
  const both = '{ fr: Le feu, en: Fire }';
  const head = ['id: fire', 'version: 1.0.0', 'languages: [fr, en]', `title: ${both}`, `description: ${both}`];
  const rest = [
    `audience: ${both}`,
    'licence: etalab-2.0',
    'authors: [Parcours]',
    'reviewBy: 2027-11-30',
    'minutes: 0.5',
  ];
  const files = {
    'course.yaml': [...head, ...rest, 'completion: { pages: all, assessment: none }', ''].join('\n'),
    'fr/01-oil.md': lesson(true),
    'en/01-oil.md': english,
    'media/forgotten.svg': '<svg viewBox="0 0 9 9"></svg>',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const rulesOf = async (folder: string, language?: string) =>
  (await inspectCourse(folder, language)).map((reading) => [
    reading.language,
    ...reading.problems.map(({ rule, place }) => `${path.basename(place.file)}: ${rule}`),
  ]);

test('a right answer that differs is told of the translation, a file that nothing uses of all languages', async () => {
  expect(await rulesOf(await course(lesson(false)))).toEqual([
    ['fr', 'forgotten.svg: media/unused-file'],
    ['en', '01-oil.md: languages/different-answers', 'forgotten.svg: media/unused-file'],
  ]);
});

test('one language alone is compared with nothing', async () => {
  expect(await rulesOf(await course(lesson(false)), 'en')).toEqual([['en']]);
});
