import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildCommand } from '../../src/cli/build.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { UsageError } from '../../src/cli/exit.ts';
import { readZip } from '../../src/package/read-zip.ts';
import { courseYaml, frontMatter } from '../source/reading.ts';

// The player is in dist/player: `npm run build` makes it.

/** Nothing to pass. */
const unassessed = `${courseYaml}completion: { pages: all, assessment: none }\n`;

let folder = '';
let out: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'parcours-'));
  for (const id of ['un', 'deux']) {
    await mkdir(path.join(folder, id, 'fr'), { recursive: true });
    await writeFile(path.join(folder, id, 'course.yaml'), unassessed.replace('id: essai', `id: ${id}`));
    await writeFile(path.join(folder, id, 'fr', '01.md'), `${frontMatter}\n## Une page {#page}\n\nA.\n`);
  }
  await writePath();
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void out.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

const writePath = (change: (text: string) => string = (same) => same) =>
  writeFile(
    path.join(folder, 'path.yaml'),
    change(`id: parcours
languages: [fr]
title: { fr: Un parcours }
description: { fr: Deux cours }
courses: [un]
blocks:
  - { id: suite, title: { fr: La suite }, description: { fr: Après }, courses: [deux] }
`),
  );

const build = (...options: readonly string[]) =>
  buildCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void out.push(text) })
    .parseAsync([...options, '--out', path.join(folder, 'out')], { from: 'user' });
const pathFile = () => path.join(folder, 'path.yaml');
const contentsOf = async (name: string) =>
  new Map(readZip(await readFile(path.join(folder, 'out', name))).map((file) => [file.path, file.content]));
const filesOf = async (standard: string) => [...(await contentsOf(`parcours.${standard}.zip`)).keys()];
const built = () => readdir(path.join(folder, 'out')).catch(() => []);

test('a path becomes one cmi5 package, each course in its own folder', async () => {
  await build(pathFile(), '--standard', 'cmi5');
  expect(out.join('\n')).toMatch(/parcours\.cmi5\.zip {2}\d+ bytes, 2 courses/);
  expect(await built()).toEqual(['parcours.cmi5.zip']);
  const files = readZip(await readFile(path.join(folder, 'out', 'parcours.cmi5.zip'))).map((file) => file.path);
  expect(files).toContain('cmi5.xml');
  for (const id of ['un', 'deux']) {
    expect(files).toEqual(expect.arrayContaining([`${id}/index.html`, `${id}/player.js`, `${id}/statements.js`]));
  }
});

test('without a standard named, all are built in which a path is one package', async () => {
  await build(pathFile());
  expect(await built()).toEqual(['cmi5', 'scorm12', 'scorm2004', 'web'].map((standard) => `parcours.${standard}.zip`));
  const site = await filesOf('web');
  expect(site).toEqual(expect.arrayContaining(['index.html', 'path.js', 'un/index.html', 'deux/index.html']));
  for (const standard of ['scorm12', 'scorm2004']) {
    expect(await filesOf(standard)).toEqual(
      expect.arrayContaining(['imsmanifest.xml', 'un/index.html', 'un/player.js', 'deux/player.js']),
    );
  }
});

test('inside a SCORM package of a path a course is byte for byte what it is alone', async () => {
  await build(pathFile(), path.join(folder, 'un'), '--standard', 'scorm12');
  const alone = await contentsOf('un.scorm12.zip');
  const within = await contentsOf('parcours.scorm12.zip');
  const files = [...alone].filter(([name]) => /\.(html|js|css)$/.test(name));
  expect(files.length).toBeGreaterThan(3);
  for (const [name, content] of files) expect(within.get(`un/${name}`), name).toEqual(content);
});

test('a course in the site of a path leads back to the list, one of a site of its own does not', async () => {
  await build(pathFile(), path.join(folder, 'un'), '--standard', 'web');
  const page = async (zip: string, name: string) => String(Buffer.from((await contentsOf(zip)).get(name) ?? ''));
  expect((await page('parcours.web.zip', 'un/index.html')).match(/href="\.\.\/index\.html"/g)).toHaveLength(2);
  expect(await page('un.web.zip', 'index.html')).not.toContain('../index.html');
});

test('a folder with a path in it stands for its courses and for the path', async () => {
  await build(folder, '--standard', 'web,xapi');
  expect(await built()).toEqual(['deux.web.zip', 'deux.xapi.zip', 'parcours.web.zip', 'un.web.zip', 'un.xapi.zip']);
});

test('who asks for a path in xAPI is told how to go on', async () => {
  await expect(build(pathFile(), '--standard', 'scorm12,xapi')).rejects.toThrow(UsageError);
  await expect(build(pathFile(), '--standard', 'xapi')).rejects.toThrow(
    /A path is not built for xapi: .* For an LRS take cmi5: parcours build .*path\.yaml --standard cmi5\./,
  );
  expect(await built()).toEqual([]);
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'a folder that is no course',
    () => writePath((text) => text.replace('[deux]', '[trois]')),
    /path\.yaml:7:\d+: error path\/unknown-course/,
  ],
  [
    'a course in another language',
    () => writePath((text) => text.replace('[fr]', '[en]')),
    /path\/missing-language\n.* is not written in en; it has: fr/,
  ],
  [
    'two courses of one id',
    () => writeFile(path.join(folder, 'deux', 'course.yaml'), unassessed.replace('id: essai', 'id: un')),
    /path\.yaml:7:\d+: error path\/same-id/,
  ],
  [
    'a path called as its course',
    () => writePath((text) => text.replace('id: parcours', 'id: deux')),
    /path\.yaml:7:\d+: error path\/same-id\n.*their packages would have one name/,
  ],
  [
    'an error in a course',
    () => writeFile(path.join(folder, 'deux', 'fr', '01.md'), ''),
    /deux\/fr\/01\.md:1:1: error files\/empty/,
  ],
])('%s: check and build tell it, and nothing is written', async (_, spoil, message) => {
  await spoil();
  await build(pathFile(), '--standard', 'cmi5');
  expect(process.exitCode).toBe(1);
  expect(out.join('\n')).toMatch(message);
  expect(await built()).toEqual([]);
  out = [];
  await checkCommand().parseAsync([folder], { from: 'user' });
  expect(out.join('\n')).toMatch(message);
  expect(process.exitCode).toBe(1);
});
