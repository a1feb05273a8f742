import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assemble } from '../../src/cli/assemble.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import type { Course } from '../../src/model/course.ts';
import { extras } from '../../src/model/extra.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { themes } from '../build-player.ts';
import { fullCourse, partIn } from '../../test/package-questions.ts';
import { screenFiles, screens } from './screens.ts';
import type { Specimens } from './script.ts';
import { statesOf } from './states.ts';
import { bundleScript } from '../bundle-script.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
/** The second course is asked for its questions first: of the other only types that it lacks are shown. */
const folders = ['test/fixtures/stage', 'test/fixtures/all-types'] as const;

/** The files of a course as its package has them, under the name of its folder. */
interface Packed {
  readonly course: Course;
  readonly files: readonly PackageFile[];
}

/** The style page: every block and every question in every state, and the screens of the shell, from the very sources of packages. */
export async function styleFiles(): Promise<readonly PackageFile[]> {
  const packed = await Promise.all(folders.map(pack));
  const player = path.join(root, 'dist', 'player');
  const read = (name: string): Promise<string> => readFile(path.join(player, name), 'utf8');
  const extraStyles = (await Promise.all(extras.map((extra) => read(`extra-${extra}.css`)))).join('');
  return [
    { path: 'index.html', content: page(packed) },
    { path: 'style-page.js', content: await bundleScript(path.join(import.meta.dirname, 'script.ts'), 'stylePage') },
    { path: 'style-page.css', content: await readFile(path.join(import.meta.dirname, 'style-page.css'), 'utf8') },
    { path: 'questions.js', content: await read('questions.js') },
    ...(await Promise.all(extras.map(async (name) => ({ path: `${name}.js`, content: await read(`${name}.js`) })))),
    ...(await Promise.all(
      themes.map(async (theme) => ({ path: `${theme}.css`, content: (await read(`${theme}.css`)) + extraStyles })),
    )),
    ...packed.flatMap(({ course, files }) =>
      files
        .filter((file) => /^(media|parts)\/|\.js$/.test(file.path))
        .map((file) => ({ ...file, path: `${course.id}/${file.path}` })),
    ),
    ...packed.flatMap(({ course, files }) => screenFiles(course, files)),
  ];
}

async function pack(folder: string): Promise<Packed> {
  const [reading] = await inspectCourse(path.join(root, folder));
  if (!reading?.course) throw new Error(`${folder} does not build: ${JSON.stringify(reading?.problems, null, 2)}`);
  return { course: reading.course, files: await assemble(reading.course, 'scorm12', { lms: 'moodle', edition: 4 }) };
}

const textOf = ({ content }: PackageFile): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

const indexOf = (files: readonly PackageFile[]): string =>
  textOf(files.find((file) => file.path === 'index.html') ?? { path: '', content: '' });

/** What stands in the page's main part, its pictures found from the folder above. */
function contentOf({ course, files }: Packed): string {
  const main = /<main id="content">([\s\S]*)<\/main>/.exec(indexOf(files))?.[1] ?? '';
  return main.replace(/(src|href)="media\//g, `$1="${course.id}/media/`);
}

function specimens(packed: readonly Packed[]): Specimens {
  const shown = new Set<string>();
  return {
    courses: packed.toReversed().map(({ course, files }) => {
      const { questions, texts, lessons } = fullCourse(files);
      const parts = files.filter((file) => file.path.startsWith('parts/') && file.path !== 'parts/_references.js');
      // A bank holds the same types again.
      const asked = lessons
        .flatMap(({ pages }) => pages.flatMap((page) => page.questions.flatMap((id) => questions[id] ?? [])))
        .filter(({ type }) => !shown.has(type));
      for (const { type } of asked) shown.add(type);
      return {
        id: course.id,
        texts,
        questions: asked.map((question) => ({ question, states: statesOf(question) })),
        html: Object.assign({}, ...parts.map((file) => partIn(textOf(file)).html)) as Record<string, string>,
      };
    }),
  };
}

const options = (names: readonly string[]): string => names.map((name) => `<option>${name}</option>`).join('');

const page = (packed: readonly Packed[]): string => `<!doctype html>
<html lang="fr" class="player">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Parcours · page de style</title>
    <link rel="stylesheet" id="theme" href="estran.css">
    <link rel="stylesheet" href="style-page.css">
    <script defer src="style-page.js"></script>
    <script defer src="questions.js"></script>
    ${extras.map((extra) => `<script defer src="${extra}.js"></script>`).join('\n    ')}
  </head>
  <body>
    <header class="choices">
      <label>Thème <select id="themes">${options(themes)}</select></label>
      <label>Mode <select id="modes">${options(['auto', 'light', 'dark', 'contrast'])}</select></label>
    </header>
    <main>
      <h1 class="group-name">Page de style</h1>
      <div id="groups"></div>
      <section>
        <h2 class="group-name">Écrans</h2>
        ${screens.map(({ name, course }) => `<h3 class="specimen-name">${name}</h3><iframe title="${name}" loading="lazy" data-src="${course}/screen-${name}.html"></iframe>`).join('\n        ')}
      </section>
    </main>
    ${packed.map((one) => `<template id="course-${one.course.id}">${contentOf(one)}</template>`).join('\n    ')}
    <script type="application/json" id="specimens">${JSON.stringify(specimens(packed)).replaceAll('<', '\\u003c')}</script>
  </body>
</html>
`;
