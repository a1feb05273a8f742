import type { Rule } from '../rule.ts';

/** Two lines of a phone at the size of a title. */
const longest = 70;

/**
 * The title of a page should have at most 70 characters.
 *
 * It stands in the outline, in the browser's tab and on the button that leads to the page.
 *
 * @example {"name": "ok"}
 *   ## Why oil floats {#oil}
 *
 *   It is lighter.
 *
 * @example {"name": "not-ok", "output": ["1:1: limits/long-page-title"]}
 *   ## {{ 71 characters }} {#oil}
 *
 *   It is lighter.
 */
export const longPageTitle: Rule = function* ({ course }) {
  for (const { title, place } of course.lessons.flatMap(({ pages }) => pages)) {
    if (title.length <= longest) continue;
    yield {
      severity: 'warning',
      rule: 'limits/long-page-title',
      place,
      message: `The title of the page has ${title.length} characters; ${longest} fit everywhere.`,
      fix: 'Keep the words that tell this page from the others.',
    };
  }
};
