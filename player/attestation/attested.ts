import type { PlayerCourse } from '../../src/model/player-course.ts';

/** What the attestation says, as the end of the course knows it. */
export interface Attested {
  readonly course: PlayerCourse;
  /** The learner's name as the LMS gives it, '' where it gives none. */
  readonly name: string;
  readonly passed: boolean;
  /** The day of completion, in days since 1970; absent where it is not known. */
  readonly day?: number;
  /** In %, rounded down. */
  readonly score?: number;
  print(element: Element): void;
}
