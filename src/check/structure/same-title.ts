import type { Rule } from '../rule.ts';

/**
 * Two pages of a lesson should not bear the same title.
 *
 * In the outline, in the browser's history and in reports they could not be told apart (RGAA 8.6).
 *
 * @example {"name": "ok"}
 *   ## Oil {#oil}
 *
 *   Oil floats.
 *
 *   ## Water {#water}
 *
 *   Water sinks.
 *
 * @example {"name": "not-ok", "output": ["5:1: structure/same-title"]}
 *   ## Oil {#oil}
 *
 *   Oil floats.
 *
 *   ## Oil {#oil-again}
 *
 *   Oil burns.
 */
export const sameTitle: Rule = function* ({ course }) {
  for (const { pages } of course.lessons) {
    for (const [index, { title, place }] of pages.entries()) {
      const first = pages.slice(0, index).find((page) => page.title === title);
      if (!first) continue;
      yield {
        severity: 'warning',
        rule: 'structure/same-title',
        place,
        message: `Two pages of the lesson are called "${title}"; the other stands at line ${first.place.line}.`,
        fix: 'Say in the title what this page adds.',
      };
    }
  }
};
