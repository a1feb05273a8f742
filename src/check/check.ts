import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { rules } from './rules.ts';

/** What a rule looks at. */
export interface Located {
  readonly course: Course;
  /** The author's files, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One rule: yields what is wrong, changes nothing. */
export type Rule = (located: Located) => Iterable<Problem>;

/** Every problem that every rule finds, in the order of files and lines. */
export const check = (course: Course, texts: ReadonlyMap<string, string>): readonly Problem[] =>
  rules.flatMap((rule) => [...rule({ course, texts })]);
