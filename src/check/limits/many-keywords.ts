import type { Rule } from '../rule.ts';

/** IEEE LOM 1.5: ten keywords are sure to be kept. */
const most = 10;

/**
 * A course should have at most ten keywords.
 *
 * A catalogue keeps the first ten.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   keywords: { fr: [feu, huile] }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: limits/many-keywords"]}
 *   == course.yaml
 *   keywords: { fr: [a, b, c, d, e, f, g, h, i, j, k] }
 */
export const manyKeywords: Rule = function* ({ course, inCourse }) {
  if (course.keywords.length <= most) return;
  yield {
    severity: 'warning',
    rule: 'limits/many-keywords',
    place: inCourse('keywords'),
    message: `The course has ${course.keywords.length} keywords; catalogues keep the first ${most}.`,
    fix: `Keep the ${most} that people search for.`,
  };
};
