import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { competenciesCommand } from '../../src/cli/competencies.ts';
import { UsageError } from '../../src/cli/exit.ts';

const given = 'test/fixtures/path/path.yaml';

let folder = '';
let out: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'parcours-'));
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void out.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

const pathOf = (course: string): string =>
  `id: seul\nlanguages: [fr]\ntitle: { fr: Seul }\ndescription: { fr: Seul }\ncourses: [${course}]\n`;

const run = (...options: readonly string[]) => competenciesCommand().parseAsync(options, { from: 'user' });

test('the coverage is shown, or written into a file', async () => {
  await run(given, '--format', 'json');
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    courses: [{ label: 'first' }, { label: 'second' }, { label: 'cap' }],
    rows: [
      { id: 'usages-quotidiens/1', reached: 1, by: [{ label: 'first', lessons: [1] }, { label: 'second' }] },
      { id: 'usages-quotidiens/2', reached: 0, by: [] },
    ],
  });
  const file = path.join(folder, 'coverage.md');
  await run(given, '--out', file);
  expect(await readFile(file, 'utf8')).toContain('- 2. Réduire ses impacts : aucune leçon ne s’en réclame');
  expect(process.exitCode).toBe(0);
});

test('what is no path is told; what is wrong with a path is told, and nothing is written', async () => {
  await expect(run('test/fixtures/pools/first')).rejects.toThrow(UsageError);
  const file = path.join(folder, 'path.yaml');
  await writeFile(file, pathOf('nowhere'));
  await run(file, '--out', path.join(folder, 'coverage.md'));
  expect(process.exitCode).toBe(1);
  expect(out.join('\n')).toMatch(/path\.yaml:5:\d+: error path\/unknown-course/);
  await expect(readFile(path.join(folder, 'coverage.md'))).rejects.toThrow();
});

test('courses under no framework cannot be compared with one', async () => {
  const file = path.join(folder, 'path.yaml');
  await writeFile(file, pathOf(path.relative(folder, 'test/fixtures/cap')));
  await expect(run(file)).rejects.toThrow(/No competencies\.yaml that can be read stands above/);
});

test('a course that cannot be read whole is told, and no table is written without it', async () => {
  await cp('test/fixtures/pools', folder, { recursive: true });
  const lesson = path.join(folder, 'second/fr/01-appareils.md');
  await writeFile(lesson, (await readFile(lesson, 'utf8')).replace(/^title:.*$/m, 'title: ['));
  const file = path.join(folder, 'path.yaml');
  await writeFile(file, pathOf('first, second'));
  await run(file, '--out', path.join(folder, 'coverage.md'));
  expect(process.exitCode).toBe(1);
  expect(out.join('\n')).toMatch(/01-appareils\.md:\d+:\d+: error yaml\/syntax/);
  await expect(readFile(path.join(folder, 'coverage.md'))).rejects.toThrow();
});
