import type { Course } from '../model/course.ts';
import type { Problem } from '../model/problem.ts';

/** A course in the language it was written in, and in one into which it was translated. */
export interface Translated {
  readonly original: Course;
  readonly translation: Course;
}

/** One rule about two languages: yields what differs and should not. */
export type LanguageRule = (translated: Translated) => Iterable<Problem>;
