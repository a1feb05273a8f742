import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixFiles } from '../../src/cli/fix-files.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import { languagesOf, readCourseFiles } from '../../src/source/course-files.ts';
import { readCourse } from '../../src/source/read-course.ts';
import { courseYaml, frontMatter } from './reading.ts';

let home = '';
let folder = '';

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'parcours-'));
  folder = path.join(home, 'courses', 'essai');
  await mkdir(path.join(folder, 'fr'), { recursive: true });
  await mkdir(path.join(folder, 'media'));
  await put('course.yaml', courseYaml);
});

afterEach(() => rm(home, { recursive: true }));

const put = (file: string, content: string | Uint8Array): Promise<void> => writeFile(path.join(folder, file), content);
const get = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
const page = `${frontMatter}\n## Page {#page}\n\nA.\n`;

/** Problems as `rule place message`, places from the folder. */
const told = async (): Promise<readonly string[]> =>
  (await readCourseFiles(folder)).problems.map(
    ({ rule, place, message }) =>
      `${rule} ${path.relative(folder, place.file)}:${place.line}:${place.column} ${message}`,
  );

describe('a course folder', () => {
  test('figures, sources and glossary are found above it', async () => {
    await writeFile(path.join(home, 'courses', 'figures.yaml'), '[]');
    await put('fr/01.md', page);
    const { files, problems } = await readCourseFiles(folder);
    expect(problems).toEqual([]);
    expect([...files.texts.keys()].map((file) => path.relative(folder, file))).toEqual([
      'course.yaml',
      'fr/01.md',
      '../figures.yaml',
    ]);
    expect(readCourse(files, { language: 'fr' }).problems).toEqual([]);
  });

  test('its languages are those it names, else its folders', async () => {
    await put('course.yaml', courseYaml.replace('[fr]', '[fr, nl-BE]'));
    expect(languagesOf((await readCourseFiles(folder)).files)).toEqual(['fr', 'nl-BE']);
    await put('course.yaml', 'id: [');
    await put('fr/01.md', page);
    expect(languagesOf((await readCourseFiles(folder)).files)).toEqual(['fr']);
  });

  test('a byte order mark inside a text is told, at its place; one at its beginning is nothing', async () => {
    await put('fr/01.md', `\ufeff${page}`);
    await put('fr/02.md', `${frontMatter}\n## Une \ufeffpage {#page}\n`);
    expect(await told()).toEqual([
      'files/stray-mark fr/02.md:7:8 A byte order mark (U+FEFF) stands inside the text, as when one file is pasted behind another.',
    ]);
  });

  test('files that are no text, or in another encoding, with the byte', async () => {
    await put('fr/01.md', new Uint8Array([...Buffer.from('---\nà'), 0xe9, 0x20]));
    await put('fr/02.md', new Uint8Array([0x50, 0x4b, 0, 1]));
    expect(await told()).toEqual([
      'files/not-utf-8 fr/01.md:2:2 This file is not in UTF-8: byte 6 (0xe9) belongs to no character.',
      'files/not-text fr/02.md:1:3 This file is no text: byte 2 is zero, as in pictures, archives and office documents.',
    ]);
  });

  test('a lesson that is too large is not read', async () => {
    await put('fr/01.md', 'a'.repeat(300_000));
    expect(await told()).toEqual(['files/too-large fr/01.md:1:1 This file has 293 kB; at most 256 kB are read.']);
  });

  test('a lesson outside the folder of its language', async () => {
    await put('01.md', page);
    await put('README.md', 'x');
    await put('fr/02.markdown', page);
    expect(await told()).toEqual([
      'files/stray-lesson 01.md:1:1 "01.md" looks like a lesson, but stands where none is read.',
      'files/stray-lesson fr/02.markdown:1:1 "fr/02.markdown" looks like a lesson, but stands where none is read.',
    ]);
  });

  test('a link out of the folder, or to nothing', async () => {
    await writeFile(path.join(home, 'secret.svg'), 'x');
    await symlink(path.join(home, 'secret.svg'), path.join(folder, 'media', 'a.svg'));
    await symlink(path.join(folder, 'absent.svg'), path.join(folder, 'media', 'b.svg'));
    await put('media/c.svg', '<svg/>');
    await symlink(path.join(folder, 'media', 'c.svg'), path.join(folder, 'media', 'd.svg'));
    expect((await told()).toSorted()).toEqual([
      'files/outside-course media/a.svg:1:1 "media/a.svg" is a link that leads out of the course folder.',
      'files/outside-course media/b.svg:1:1 "media/b.svg" is a link to a file that does not exist.',
    ]);
    expect([...(await readCourseFiles(folder)).files.media.keys()]).toEqual(['media/c.svg', 'media/d.svg']);
  });
});

describe('check --fix', () => {
  const text = `${frontMatter}
## D’où vient-il ?

:::choice
Laquelle ?

- [ ] l’usage :: Peu.
- [x] la fabrication {#a}
- [ ] le *transport*
:::

:::matching[]{points=2}
À chacun.

- Terminaux => 50 % {#a} :: dit
- Réseaux {#1} => 4 %
:::

:::categorize{}
Où ?

- Un
  - x
- Deux
  - y :: dit
:::

:::cloze{#c}
Un :gap[a] et :gap[b]{options="b|c"}.
:::
`;

  async function fix(): Promise<readonly string[]> {
    const [reading] = await inspectCourse(folder);
    if (reading === undefined) throw new Error('The course has no language.');
    return fixFiles(reading.problems, reading.texts);
  }

  test('writes the ids that are missing and no others', async () => {
    await put('fr/01.md', text);
    expect((await fix()).map((file) => path.relative(folder, file))).toEqual(['fr/01.md']);
    expect((await get('fr/01.md')).slice(frontMatter.length)).toMatchInlineSnapshot(`
      "
      ## D’où vient-il ? {#d-ou-vient-il}

      :::choice{#laquelle}
      Laquelle ?

      - [ ] l’usage {#b} :: Peu.
      - [x] la fabrication {#a}
      - [ ] le *transport* {#c}
      :::

      :::matching[]{#a-chacun points=2}
      À chacun.

      - Terminaux {#2} => 50 % {#a} :: dit
      - Réseaux {#1} => 4 % {#b}
      :::

      :::categorize{#ou}
      Où ?

      - Un {#1}
        - x {#a}
      - Deux {#2}
        - y {#b} :: dit
      :::

      :::cloze{#c}
      Un :gap[a]{#a} et :gap[b]{#b options="b|c"}.
      :::
      "
    `);
  });

  test('keeps a byte order mark and Windows line endings, and finds nothing the second time', async () => {
    await put('fr/01.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    await fix();
    const fixed = await get('fr/01.md');
    expect(fixed.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(fixed).toContain('## D’où vient-il ? {#d-ou-vient-il}\r\n');
    expect(await fix()).toEqual([]);
  });

  test('leaves a file alone that has changed since it was read', async () => {
    await put('fr/01.md', text);
    const [reading] = await inspectCourse(folder);
    await put('fr/01.md', `${text}\nPlus.\n`);
    expect(await fixFiles(reading?.problems ?? [], reading?.texts ?? new Map())).toEqual([]);
  });
});
