import type { Rule } from '../rule.ts';

/**
 * A lesson needs at least one page.
 *
 * A page starts at a level-2 heading. A lesson without one stands in the outline and leads nowhere.
 *
 * @example {"name": "ok"}
 *   ## Oil and water {#oil}
 *
 *   Oil floats on water.
 *
 * @example {"name": "not-ok", "output": ["1:1: structure/lesson-without-page"]}
 *   ---
 *   id: oil
 *   title: Oil fires
 *   minutes: 5
 *   ---
 */
export const lessonWithoutPage: Rule = function* ({ course }) {
  for (const { title, pages, place } of course.lessons) {
    if (pages.length > 0) continue;
    yield {
      severity: 'error',
      rule: 'structure/lesson-without-page',
      place,
      message: `The lesson "${title}" has no page.`,
      fix: 'Start a page with a level-2 heading: ## Title {#id}',
    };
  }
};
