import { type Html, write } from './html.ts';
import type { WrittenPage } from './page.ts';
import { say, type Writing } from './writing.ts';

/** A lesson, written. */
export interface WrittenLesson {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly WrittenPage[];
}

/**
 * Characters of pages that `index.html` holds: some 20 kB compressed, what a learner on a slow line waits for before reading. The
 * first lesson stands in it whatever it says.
 */
const mostAtOnce = 80_000;

/** Lessons that come after the first page, each in its part: those behind the first that does not fit any more, and this one. */
export function laterLessons(lessons: readonly WrittenLesson[]): readonly WrittenLesson[] {
  let written = 0;
  const first = lessons.findIndex(({ pages }, i) => {
    written += pages.reduce((sum, { whole }) => sum + whole.markup.length, 0);
    return i > 0 && written > mostAtOnce;
  });
  return first < 0 ? [] : lessons.slice(first);
}

/** Where a lesson's part puts what a page says. */
export const laterPlace = ({ id }: WrittenPage): string => `b-${id}`;

/** A page without what it says, until that has come. In a site a link leads to it meanwhile, and without script. */
export function emptyPage(writing: Writing, page: WrittenPage): Html {
  const meanwhile = writing.isSite
    ? write`<a href="${laterFile}#${page.id}">${say(writing, 'later')}</a>`
    : say(writing, 'laterHere');
  return page.framed(write`<p class="s" id="${laterPlace(page)}" data-later="">${meanwhile}</p>`);
}

/** Where the lessons that come later are read without script. */
export const laterFile = 'lessons.html';
