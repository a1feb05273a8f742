import type { Rule } from '../rule.ts';

/**
 * A page needs a title.
 *
 * The title is the page's heading, its line in the outline and what a screen reader says when the page opens (RGAA 8.6).
 *
 * @example {"name": "ok"}
 *   ## Oil and water {#oil}
 *
 *   Oil floats on water.
 *
 * @example {"name": "not-ok", "output": ["1:1: structure/page-without-title"]}
 *   ## {#oil}
 *
 *   Oil floats on water.
 */
export const pageWithoutTitle: Rule = function* ({ course }) {
  for (const { id, title, place } of course.lessons.flatMap(({ pages }) => pages)) {
    if (title.trim() !== '') continue;
    yield {
      severity: 'error',
      rule: 'structure/page-without-title',
      place,
      message: `The page "${id}" has no title.`,
      fix: `Write it in front of the id: ## Title {#${id}}`,
    };
  }
};
