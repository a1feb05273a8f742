import type { Place } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';

/** A problem as the reader of course text finds it: an error unless it says otherwise. */
export type Finding = Omit<Problem, 'severity'> & { readonly severity?: Problem['severity'] };

export type Report = (finding: Finding) => void;

/** Collects problems: reading goes on after each, so that an author sees them all. */
export const reportTo =
  (problems: Problem[]): Report =>
  (finding) => {
    problems.push({ severity: 'error', ...finding });
  };

/** A value from the author's text, with where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}
