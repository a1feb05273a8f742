import type { Rule } from '../rule.ts';

/**
 * A course needs at least one lesson.
 *
 * A package without a page shows an empty window, and can never be completed.
 *
 * @example {"name": "ok"}
 *   Oil floats on water.
 *
 * @example {"name": "not-ok", "lesson": false, "output": ["course.yaml:1:1: structure/no-lesson"]}
 *   == course.yaml
 *   id: fire
 */
export const noLesson: Rule = function* ({ course, inCourse }) {
  if (course.lessons.length > 0) return;
  yield {
    severity: 'error',
    rule: 'structure/no-lesson',
    place: inCourse('id'),
    message: `The course has no lesson in "${course.language}".`,
    fix: `Write the first one: ${course.language}/01-….md, with front matter and a page.`,
  };
};
