import type { Interaction, Page } from '../model/course.ts';
import { blocks } from './blocks.ts';
import { type Html, attribute, write } from './html.ts';
import { pageRefs } from './page-refs.ts';
import { interactionsOf, storyInteractions } from '../model/interactions-of.ts';
import { pageUse, say, type Writing } from './writing.ts';

/** A screen of the course, in the order in which one goes through them. */
export interface Step {
  readonly id: string;
  readonly title: string;
}

export interface Neighbours {
  readonly before?: Step | undefined;
  readonly after?: Step | undefined;
}

export interface LessonPage extends Neighbours {
  readonly lesson: string;
  /** « Leçon 2 · Les ordres de grandeur ». */
  readonly voice: string;
  readonly first: boolean;
  /** Told of each question of the page while the page is being written. */
  readonly answered: (asked: Interaction) => void;
}

/** A page of a lesson, written: its frame takes what it says at once, or leaves that for later. */
export interface WrittenPage {
  readonly id: string;
  readonly title: string;
  /** What it says. */
  readonly content: Html;
  /** The screen with what it says. */
  readonly whole: Html;
  readonly framed: (content: Html) => Html;
}

/** One page of a lesson. The first page of the course is shown before any script has run. */
export function lessonPage(
  writing: Writing,
  page: Page,
  { lesson, voice, first, answered, ...neighbours }: LessonPage,
): WrittenPage {
  const definitions = page.blocks.flatMap((block) =>
    block.type === 'definition' && block.term !== undefined ? [block.term] : [],
  );
  writing.page = pageUse(page.id, definitions);
  const content = blocks(writing, page.blocks, { terms: true });
  const asked = interactionsOf(page.blocks);
  [...asked, ...asked.flatMap(storyInteractions)].forEach(answered);
  const { id, title } = page;
  const below = write`${pageRefs(writing)}${way(writing, neighbours)}`;
  const framed = (said: Html): Html => section({ id, title, voice, lesson, first }, write`${said}${below}`);
  return { id, title, content, whole: framed(content), framed };
}

interface Section extends Step {
  readonly voice?: string;
  readonly lesson?: string;
  readonly kind?: 'assessment' | 'end' | 'reference';
  readonly first?: boolean;
}

/** The frame that all screens share: one `h1`, which takes the focus when the screen is shown. */
export function section({ id, title, voice, lesson, kind, first }: Section, content: Html): Html {
  const isPage = kind !== 'reference';
  const attributes = [
    attribute('data-kind', kind),
    isPage && attribute('data-page', id),
    attribute('data-lesson', lesson),
  ];
  return write`
    <section class="page${first === true && ' current'}" id="p-${id}"${attributes} aria-labelledby="t-${id}">
      ${voice !== undefined && write`<p class="voice">${voice}</p>`}
      <h1 id="t-${id}" tabindex="-1">${title}</h1>
      ${content}
    </section>`;
}

/** One clear way forward, named by what comes next; going back is a link. */
export function way(writing: Writing, { before, after }: Neighbours): Html {
  const back = before && write`<a class="back" href="#p-${before.id}">${say(writing, 'back')}</a>`;
  const words = (next: Step) =>
    next.id === 'end' ? say(writing, 'finish') : say(writing, 'next', { title: next.title });
  const next = after && write`<a class="btn next" href="#p-${after.id}">${words(after)}</a>`;
  return write`<nav class="way" aria-label="${say(writing, 'way')}">${back}${next}</nav>`;
}
