import type { Course } from '../src/model/course.ts';
import type { Problem } from '../src/model/problem.ts';
import type { LanguageRule } from '../src/check/language-rule.ts';
import type { Rule } from '../src/check/rule.ts';
import { locate } from '../src/check/locate.ts';
import type { CourseFiles } from '../src/source/course-files.ts';
import { readCourse } from '../src/source/read-course.ts';
import type { Example } from './rule-examples.ts';
import { writtenMovie } from './tiny-movie.ts';

const lessonPath = 'fr/01-lesson.md';

const fields: Readonly<Record<string, readonly string[]>> = {
  'course.yaml': [
    'id: fire',
    'version: 1.0.0',
    'languages: [fr]',
    'title: { fr: Le feu, en: Fire }',
    'description: { fr: Que faire devant un feu., en: What to do about a fire. }',
    'audience: { fr: Tous, en: All }',
    'licence: etalab-2.0',
    'authors: [Parcours]',
    'reviewBy: 2027-11-30',
    'minutes: 5',
    'completion: { pages: all, assessment: none }',
    'objectives: [{ id: put-out, title: { fr: Éteindre un feu d’huile, en: Put out burning oil } }]',
  ],
  lesson: ['id: lesson', 'title: Le feu', 'minutes: 5'],
  assessment: ['id: final', 'title: Bilan', 'kind: assessment', 'minutes: 5', 'masteryScore: 0.7'],
};

const shared: Readonly<Record<string, string>> = {
  'figures.yaml': `
- { id: water-boils, value: 100, unit: °C, display: 100 °C, label_fr: ébullition de l’eau, year: 2025, source: fire-handbook, confidence: confirmed }
- { id: water-boils-1742, value: 0, unit: °C, display: 0 °C, label_fr: ébullition de l’eau, year: 1742, source: fire-handbook, confidence: single, rule: "À éviter : échelle renversée depuis." }
- { id: oil-burns, value: 360, unit: °C, display: 360 °C, label_fr: inflammation de l’huile, year: 2025, source: kitchen, confidence: single }
- { id: oil-boils, value_text: 170 à 230, unit: °C, display: de 170 à 230 °C selon l’huile, label_fr: point de fumée, year: 2025, source: fire-handbook, confidence: single }
- { id: oil-smokes, value: 180, unit: °C, display: 180 °C, label_fr: point de fumée d’une huile, year: 2025, source: fire-handbook, confidence: single, rule: "Au niveau de la mer. Ne pas comparer à l’eau.", with: [mer], without: [l’eau] }
`,
  'sources.yaml': `
- { id: fire-handbook, organisation: Pompiers, title: Manuel du feu, date: 2025-01, url: https://example.org/fire }
`,
  'glossary.yaml': `
- id: flash-point
  term: { fr: point d’éclair }
  definition: { fr: Température à laquelle les vapeurs prennent feu. }
  see: []
`,
  'competencies.yaml': '\nsource: fire-handbook\nstatus: final\nedition: 2025\n',
};

const drawing = '<svg viewBox="0 0 640 360"><path data-zone="a"/><path data-zone="b"/></svg>';

/** A rule of one reading, or of two languages. */
export type AnyRule = { readonly one: Rule } | { readonly two: LanguageRule };

/** What a rule finds in an example, as problems and as lines `5:1: group/name`, and what the reader says of its text. */
export type Ran = ReturnType<typeof run>;

const ran = new WeakMap<Rule | LanguageRule, Map<string, Ran>>();

/** Runs an example, once however often it is asked for: tests and pages look at the same. */
export function runExample(rule: AnyRule, example: Example): Ran {
  const of = 'two' in rule ? rule.two : rule.one;
  const known = ran.get(of) ?? new Map<string, Ran>();
  ran.set(of, known);
  const key = JSON.stringify([example.lesson, example.text]);
  const found = known.get(key) ?? run(rule, example);
  known.set(key, found);
  return found;
}

function run(rule: AnyRule, example: Example) {
  const files = split(example);
  const readings = ('two' in rule ? ['fr', 'en'] : ['fr']).map((language) => readCourse(asCourse(files), { language }));
  const [original, translation] = readings.map(({ course }) => course);
  const found = original ? [...judge(rule, original, translation ?? original, asCourse(files).texts)] : [];
  return {
    found,
    lines: found.map((problem) => lineOf(problem, files)),
    reading: readings.flatMap(({ problems }) => problems),
  };
}

const judge = (rule: AnyRule, original: Course, translation: Course, texts: ReadonlyMap<string, string>) =>
  'two' in rule ? rule.two({ original, translation }) : rule.one(locate(original, texts));

interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** Lines of the example that stand above the first generated line. */
  readonly before: number;
  /** Generated lines. */
  readonly added: number;
}

/** The files of an example: the lesson, unless a line `== path` begins another one. */
function split({ text, lesson }: Example): readonly ExampleFile[] {
  const parts = `== ${lessonPath}\n${text}`
    .split(/^== (?=\S)/m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), expand(part.slice(part.indexOf('\n') + 1))] as const)
    .filter(([, content]) => content.trim() !== '');
  const given = new Map(parts);
  const languages = parts.some(([path]) => path.startsWith('en/')) ? ['fr', 'en'] : ['fr'];
  const lessons = lesson ? languages.map((language) => `${language}/01-lesson.md`) : [];
  const paths = new Set([...given.keys(), 'course.yaml', ...lessons, ...Object.keys(shared)]);
  return [...paths].map((path) => complete(path, given.get(path)?.replace(/\n+$/, '\n')));
}

/** Adds what every file needs, and remembers how many lines that takes. */
function complete(path: string, text = ''): ExampleFile {
  const whole = (content: string): ExampleFile => ({ path, text: content.trimStart(), before: Infinity, added: 0 });
  if (path === 'competencies.yaml' && text === '') return complete(path, 'rows: []');
  if (path in shared) return whole(text.trimEnd() + shared[path]);
  if (path === 'course.yaml') return whole([text.trimEnd(), ...missing('course.yaml', text)].join('\n'));
  if (!path.endsWith('.md') || text.startsWith('---\n')) return whole(text);
  return completeLesson(path, text);
}

/** Writes the front matter that is missing, and a first page where the example has none. */
function completeLesson(path: string, text: string): ExampleFile {
  const kind = /^..\/9/.test(path) ? 'assessment' : 'lesson';
  const [matter = '', body = ''] = /^---$/m.test(text) ? text.split(/^---\n/m) : ['', text];
  const lines = matter.split('\n').filter((line) => line !== '');
  const needsPage = kind === 'lesson' && !/^## /m.test(body);
  const page = needsPage ? ['## Page {#page}', '', ...(body === '' ? ['Oil floats.'] : [])] : [];
  const added = [...missing(kind, matter), '---', ...page];
  return {
    path,
    text: `${['---', ...lines, ...added].join('\n')}\n${body}`,
    before: lines.length,
    added: added.length + 1,
  };
}

const missing = (kind: string, given: string): readonly string[] =>
  (fields[kind] ?? []).filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(given));

/** `{{ 12 words }}` stands for so many. */
const expand = (text: string): string =>
  text.replaceAll(/\{\{ (\d+) (words|characters|kB) \}\}/g, (_, n: string, what: string) => {
    if (what === 'words') return 'oil '.repeat(Number(n)).trim();
    return 'x'.repeat(Number(n) * (what === 'kB' ? 1024 : 1));
  });

function asCourse(files: readonly ExampleFile[]): CourseFiles {
  const texts = files.filter(({ path }) => /\.(?:md|yaml)$/.test(path));
  const media = files.filter(({ path }) => !/\.(?:md|yaml)$/.test(path));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    folder: 'course',
    texts: new Map(texts.map(({ path, text }) => [path in shared ? path : `course/${path}`, text])),
    media: new Map([
      ['media/desk.svg', bytes(drawing)],
      ...media.map(({ path, text }) => [path, writtenMovie(text) ?? bytes(text)] as const),
    ]),
    shared: {
      figures: 'figures.yaml',
      sources: 'sources.yaml',
      glossary: 'glossary.yaml',
      competencies: 'competencies.yaml',
    },
  };
}

/** The place in the lines of the example: generated lines do not count. */
function lineOf({ place, rule }: Problem, files: readonly ExampleFile[]): string {
  const path = place.file.replace(/^course\//, '');
  const file = files.find((one) => one.path === path);
  const line = file ? exampleLine(place.line, file) : place.line;
  return `${path === lessonPath ? '' : `${path}:`}${line}:${place.column}: ${rule}`;
}

/** In a file with generated front matter stand: `---`, the example's fields, the rest of the front matter, the body. */
function exampleLine(line: number, { before, added }: ExampleFile): number {
  if (before === Infinity) return line;
  if (line <= before + 1) return Math.max(1, line - 1);
  if (line <= before + added) return 1;
  return line - added + (before > 0 ? 1 : 0);
}
