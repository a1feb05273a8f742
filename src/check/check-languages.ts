import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';
import { languageRules } from './language-rules.ts';

/**
 * Everything in which the other languages of a course differ from the first and should not, by language.
 * Learners' records do not know languages: they are the same course only if ids and right answers are the same.
 */
export function checkLanguages([original, ...others]: readonly Course[]): ReadonlyMap<string, readonly Problem[]> {
  if (!original) return new Map();
  return new Map(
    others.map((translation) => [
      translation.language,
      languageRules.flatMap((rule) => [...rule({ original, translation })]),
    ]),
  );
}
