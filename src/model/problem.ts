import type { Place } from './course.ts';

/** What is wrong in a course, where, and how to mend it. Problems are returned; only bugs are thrown. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** `<group>/<what-is-wrong>`, stable: authors search for it and tests assert it. */
  readonly rule: string;
  readonly place: Place;
  /** What is wrong, with the author's own words in it. */
  readonly message: string;
  /** How to mend it: one imperative sentence, or the corrected line. */
  readonly fix: string;
  /** A change of text that mends it, for `check --fix`. */
  readonly edit?: { readonly file: string; readonly offset: number; readonly length: number; readonly text: string };
}
