import { count } from '../show.ts';
import type { Rule } from '../rule.ts';
import { countWords, plainTextOf } from '../walk/plain-text.ts';

/** Two minutes of reading, about four screens of a phone; the longest page one still reads without scrolling back. */
const longest = 400;

/** What is not read from top to bottom: questions are answered, folds are opened by choice, a storyboard is watched and has its own limit. */
const apart: ReadonlySet<string> = new Set(['interaction', 'more', 'accordion', 'storyboard']);

/**
 * A page should stay under 400 words.
 *
 * One page is one idea. Learners leave long ones before the end, and the outline cannot lead back to what they seek.
 * The words of questions, of what is folded away (`:::more`, `:::accordion`) and of a `:::storyboard` do not count.
 *
 * @example {"name": "ok"}
 *   ## Oil and water {#oil}
 *
 *   Oil floats on water.
 *
 * @example {"name": "not-ok", "output": ["1:1: structure/page-too-long"]}
 *   ## Oil and water {#oil}
 *
 *   {{ 401 words }}
 */
export const pageTooLong: Rule = function* ({ course }) {
  for (const { title, blocks, place } of course.lessons.flatMap(({ pages }) => pages)) {
    const open = blocks.filter(({ type }) => !apart.has(type));
    const words = countWords(plainTextOf(open));
    if (words <= longest) continue;
    yield {
      severity: 'warning',
      rule: 'structure/page-too-long',
      place,
      message: `The page "${title}" has ${count(words, 'word')}; ${longest} are a lot for one idea.`,
      fix: 'Start a second page where the second idea begins, or fold depth away in :::more.',
    };
  }
};
