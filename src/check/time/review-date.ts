import type { Rule } from '../rule.ts';

/**
 * `reviewBy` is a day of the calendar.
 *
 * The day is shown to administrators. That it has passed is not told here: the same course gives the same answer on every day.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   reviewBy: 2027-11-30
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: time/review-date"]}
 *   == course.yaml
 *   reviewBy: 2027-11-31
 */
export const reviewDate: Rule = function* ({ course, inCourse }) {
  const date = new Date(`${course.reviewBy}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(course.reviewBy);
  if (real && /^\d{4}-\d{2}-\d{2}$/.test(course.reviewBy)) return;
  yield {
    severity: 'error',
    rule: 'time/review-date',
    place: inCourse('reviewBy'),
    message: `"${course.reviewBy}" is not a day of the calendar.`,
    fix: 'Write year, month and day: 2027-11-30',
  };
};
