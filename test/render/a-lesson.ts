import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Course, Figure, Interaction, Prose, Source, Term } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { cards as cardTexts } from '../../player/i18n/cards.ts';
import { page as pageTexts } from '../../player/i18n/page.ts';
import { video as videoTexts } from '../../player/i18n/video.ts';
import { render } from '../../src/render/render.ts';
import type { Part } from '../../src/model/shipped-course.ts';
import { partIn } from '../package-questions.ts';
import { aCourse, place } from '../package/a-course.ts';

export const markdown = (text: string): Prose => {
  const tree: Root = fromMarkdown(text, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
  return tree.children;
};

export const proseBlock = (text: string): Block => ({ type: 'prose', content: markdown(text), place });

export const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...pageTexts, ...cardTexts, ...videoTexts }).map(([key, words]) => [key, words.fr]),
  ),
  'shell.next': 'Suite',
};

export const figure: Figure = {
  id: 'part',
  value: 4.4,
  unit: '%',
  display: '4,4 %',
  label: 'part du numérique dans l’empreinte carbone',
  scope: 'usages en France',
  year: '2022',
  source: 'ademe',
  locator: 'p. 3',
  confidence: 'confirmed',
  rule: 'Ne pas montrer cette règle.',
};

export const source: Source = {
  id: 'ademe',
  organisation: 'ADEME',
  title: 'Évaluation du numérique',
  date: '2025-01',
  url: 'https://example.org/etude',
};

export const terms: readonly Term[] = [
  { id: 'acv', term: 'analyse du cycle de vie (ACV)', definition: 'On compte tout.', see: ['terminal'] },
  { id: 'terminal', term: 'terminal', definition: 'Ce que l’on tient en main.', see: [] },
];

export const interactionOf = (question: Question, changes: Partial<Interaction> = {}): Interaction => ({
  question,
  tags: [],
  prompt: [proseBlock('Quelle étape ?')],
  words: {},
  optionFeedback: {},
  outcomeFeedback: {},
  hint: [],
  place,
  ...changes,
});

export const choice: Question = {
  type: 'choice',
  id: 'etape',
  key: 'AAAA',
  title: 'Quelle étape ?',
  points: 1,
  tries: 2,
  partial: true,
  multiple: false,
  options: [
    { id: 'a', text: 'l’usage' },
    { id: 'b', text: 'la fabrication' },
  ],
  right: ['b'],
};

/** A course of one lesson and one page that holds these blocks. */
export const courseOf = (blocks: readonly Block[], changes: Partial<Course> = {}): Course =>
  aCourse({
    lessons: [
      {
        id: 'objet',
        title: 'Un objet',
        minutes: 8,
        objectives: [],
        competencies: [],
        place,
        pages: [{ id: 'ecran', key: 'BBBB', title: 'Mon écran', blocks, place }],
      },
    ],
    figures: new Map([[figure.id, figure]]),
    sources: new Map([[source.id, source]]),
    glossary: new Map(terms.map((term) => [term.id, term])),
    ...changes,
  });

export const inks = { '--il-sea': ['#8fbfd0', '#5391a8'], '--il-line': ['#15272e', '#08131a'] } as const;

export const renderCourse = (course: Course) => render(course, { lms: 'moodle', texts, inks });

/** One part of a rendered course: a lesson's id, `_assessment` or `_references`. */
export function partOf(course: Course, id: string): Part {
  const file = renderCourse(course).files.find(({ path }) => path === `parts/${id}.js`);
  return partIn(String(file?.content ?? ''));
}

/** What a page's blocks become, without the frame around them. */
export function htmlOf(blocks: readonly Block[], changes: Partial<Course> = {}): string {
  const { html } = renderCourse(courseOf(blocks, changes));
  const page = html.slice(html.indexOf('</h1>') + 5, html.indexOf('</section>'));
  return page.replace(/<(?:aside class="refs"|nav class="way").*$/s, '');
}

export const htmlOfText = (text: string): string => htmlOf([proseBlock(text)]);
