import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { locate } from './locate.ts';
import { rules } from './rules.ts';

/** Every problem that every rule finds, rule after rule. */
export function check(course: Course, texts: ReadonlyMap<string, string>): readonly Problem[] {
  const located = locate(course, texts);
  return rules.flatMap((rule) => [...rule(located)]);
}
