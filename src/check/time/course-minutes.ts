import type { Rule } from '../rule.ts';

/**
 * The minutes of a course are those of its lessons and of its assessment together.
 *
 * Translations may take a tenth more or less: course.yaml says one number for all languages.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   minutes: 5
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: time/course-minutes"]}
 *   == course.yaml
 *   minutes: 60
 */
export const courseMinutes: Rule = function* ({ course, inCourse }) {
  const parts = course.assessment ? [...course.lessons, course.assessment] : course.lessons;
  const sum = parts.reduce((total, { minutes }) => total + minutes, 0);
  const allowed = course.language === course.languages[0] ? 0 : course.minutes * 0.1;
  if (parts.length === 0 || Math.abs(sum - course.minutes) <= allowed) return;
  yield {
    severity: 'warning',
    rule: 'time/course-minutes',
    place: inCourse('minutes'),
    message: `The course says ${course.minutes} minutes, its lessons ${course.assessment ? 'and its assessment ' : ''}say ${sum} together.`,
    fix: `Write minutes: ${sum} in course.yaml, or change those of the lessons.`,
  };
};
