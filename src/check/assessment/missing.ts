import type { Rule } from '../rule.ts';

/**
 * A course that is completed by its assessment has one.
 *
 * Without it, no learner can ever complete the course.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   completion: { pages: all, assessment: none }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: assessment/missing"]}
 *   == course.yaml
 *   completion: { pages: all, assessment: passed }
 */
export const missing: Rule = function* ({ course, inCourse }) {
  const { assessment, completion, language } = course;
  if (assessment || completion.assessment === 'none') return;
  yield {
    severity: 'error',
    rule: 'assessment/missing',
    place: inCourse('completion'),
    message: `The course is completed when its assessment is ${completion.assessment}, and it has none in "${language}".`,
    fix: `Write it (${language}/90-….md with "kind: assessment"), or say completion: { pages: all, assessment: none }.`,
  };
};
