import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { locate } from './locate.ts';
import { rules } from './rules.ts';

/** Every problem that every rule finds, rule after rule; `unread` are files in which reading has found errors. */
export function check(
  course: Course,
  texts: ReadonlyMap<string, string>,
  unread?: ReadonlySet<string>,
): readonly Problem[] {
  const located = locate(course, texts, unread);
  return rules.flatMap((rule) => [...rule(located)]);
}
