import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { schemaCommand } from '../../src/cli/schema.ts';
import type { Problem } from '../../src/model/problem.ts';
import { schemaFiles } from '../../src/model/schema-files.ts';
import { courseYaml, frontMatter } from './reading.ts';

let folder = '';
let out: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'parcours-'));
  await mkdir(path.join(folder, 'fr'));
  await writeFile(path.join(folder, 'course.yaml'), courseYaml);
  await writeFile(path.join(folder, 'fr', '01.md'), `${frontMatter}\n## Une page\n\nA.\n`);
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => out.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

const check = (...options: readonly string[]) => checkCommand().parseAsync([folder, ...options], { from: 'user' });
const lesson = () => readFile(path.join(folder, 'fr', '01.md'), 'utf8');

test('check --format json prints problems with their places and edits, and nothing else', async () => {
  await check('--format', 'json');
  const problems = JSON.parse(out.join('\n')) as Problem[];
  const [missing] = problems.filter(({ rule }) => rule === 'markdown/missing-page-id');
  expect(missing).toMatchObject({ severity: 'error', place: { line: 7, column: 1 }, edit: { text: ' {#une-page}' } });
  expect(process.exitCode).toBe(1);
});

test('check leaves the files alone', async () => {
  const before = await lesson();
  await check();
  expect(await lesson()).toBe(before);
  expect(out.join('\n')).toContain('markdown/missing-page-id');
});

test('check --fix writes missing ids, says where, and checks again', async () => {
  await check('--fix');
  expect(await lesson()).toContain('## Une page {#une-page}\n');
  expect(out[0]).toMatch(/fr[/]01\.md: ids written$/);
  expect(out.join('\n')).not.toContain('markdown/missing-page-id');
});

test('schema --out writes every schema', async () => {
  const target = path.join(folder, 'schema');
  await schemaCommand().parseAsync(['--out', target], { from: 'user' });
  expect((await readdir(target)).toSorted()).toEqual(Object.keys(schemaFiles()).toSorted());
});
