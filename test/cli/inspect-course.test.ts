import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectCourse } from '../../src/cli/inspect-course.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspected-'));
  await cp('test/fixtures/stage', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

// Without its condition an ending comes at once, and every other would be told to be out of reach: that is not what the author wrote.
test('of a story that cannot be read whole only that is told', async () => {
  const file = path.join(folder, 'fr', 'histoire.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('if="budget < 0" at-once', 'if="budget = 0" at-once'));
  const [reading] = await inspectCourse(folder, 'fr');
  const told = reading!.problems.filter(({ place }) => place.file.endsWith('histoire.md'));
  expect(told.map(({ rule }) => rule)).toEqual(['scenario/ending-at-once', 'scenario/formula']);
});
