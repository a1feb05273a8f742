import { formatProblem } from '../../src/cli/format-problem.ts';
import type { Block, Course, Interaction } from '../../src/model/course.ts';
import type { CourseFiles } from '../../src/source/course-files.ts';
import { type CourseReading, readCourse } from '../../src/source/read-course.ts';

export const courseYaml = `id: essai
version: 1.0.0
languages: [fr]
title: { fr: Essai }
description: { fr: Un essai }
audience: { fr: Tous }
licence: etalab-2.0
authors: [Parcours]
reviewBy: 2027-11-30
minutes: 10
`;

export const frontMatter = `---
id: lecon
title: Leçon
minutes: 5
---
`;

const figures = `- id: part
  value: 4.4
  unit: '%'
  display: 4,4\u00a0%
  label_fr: part du numérique
  year: 2022
  source: ademe
  confidence: confirmed
`;

const glossary = `- id: acv
  term: { fr: analyse du cycle de vie }
  definition: { fr: On compte tout. }
`;

/** A course folder held in memory: lessons by file name. */
export const courseFiles = (
  lessons: Readonly<Record<string, string>>,
  changes: { readonly course?: string; readonly media?: readonly string[]; readonly figures?: string } = {},
): CourseFiles => ({
  folder: 'essai',
  texts: new Map([
    ['essai/course.yaml', changes.course ?? courseYaml],
    ['figures.yaml', changes.figures ?? figures],
    ['glossary.yaml', glossary],
    ...Object.entries(lessons).map(([name, text]) => [`essai/fr/${name}`, text] as const),
  ]),
  media: new Map((changes.media ?? ['media/bureau.svg']).map((path) => [path, new Uint8Array([60])])),
  shared: { figures: 'figures.yaml', glossary: 'glossary.yaml' },
});

/** Reads one lesson of one page that holds this text. */
export const readPage = (text: string): CourseReading =>
  readCourse(courseFiles({ '01.md': `${frontMatter}\n## Page {#page}\n\n${text}\n` }), { language: 'fr' });

export function courseOf({ course, problems }: CourseReading): Course {
  if (course === undefined) throw new Error(`No course: ${JSON.stringify(problems)}`);
  return course;
}

/** The blocks of the page, with what was wrong, which should be nothing. */
export function blocksOf(text: string): readonly Block[] {
  const reading = readPage(text);
  if (reading.problems.length > 0) throw new Error(told(reading));
  return courseOf(reading).lessons[0]?.pages[0]?.blocks ?? [];
}

/** The one question of the page. */
export function questionOf(text: string): Interaction {
  const [block] = blocksOf(text).filter(({ type }) => type === 'interaction');
  if (block?.type !== 'interaction') throw new Error('The page holds no question.');
  return block.interaction;
}

/** Problems as authors read them. */
export const told = ({ problems, texts }: CourseReading): string =>
  problems.map((problem) => formatProblem(problem, texts.get(problem.place.file))).join('\n');

/** The text of a page and what is told of it. */
export const toldOf = (text: string): string => told(readPage(text));

/** The rules that a page breaks. */
export const rulesOf = (text: string): readonly string[] => readPage(text).problems.map(({ rule }) => rule);

/** Markdown nodes without places and with text only where there is text. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'position' && key !== 'place');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
