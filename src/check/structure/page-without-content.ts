import type { Rule } from '../rule.ts';

/**
 * A page needs content under its heading.
 *
 * Learners would turn to an empty screen and think that something did not load.
 *
 * @example {"name": "ok"}
 *   ## Oil and water {#oil}
 *
 *   Oil floats on water.
 *
 * @example {"name": "not-ok", "output": ["1:1: structure/page-without-content"]}
 *   ## Oil and water {#oil}
 *
 *   ## Foam {#foam}
 *
 *   Foam covers the oil.
 */
export const pageWithoutContent: Rule = function* ({ course }) {
  for (const { title, blocks, place } of course.lessons.flatMap(({ pages }) => pages)) {
    if (blocks.length > 0) continue;
    yield {
      severity: 'error',
      rule: 'structure/page-without-content',
      place,
      message: `The page "${title}" is empty.`,
      fix: 'Write what stands on it, or remove its heading.',
    };
  }
};
