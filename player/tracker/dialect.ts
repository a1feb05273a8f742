import type { Lms as LmsHabit } from '../../src/model/player-course.ts';
import type { Fields } from './browser-copy.ts';
import type { AnswerRecord, Snapshot } from './tracker.ts';

/** What differs between the versions of SCORM: names of methods and elements, and how facts are put into values. */
export interface Dialect {
  /** As it stands in messages on the console. */
  readonly name: string;
  /** The API object's name, what its methods begin with, and the one that ends a session. */
  readonly api: string;
  readonly prefix: string;
  readonly finish: string;
  /** Element names. `status` are those that say how the course went. */
  readonly mode: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly location: string;
  readonly exit: string;
  readonly sessionTime: string;
  readonly status: readonly string[];
  /** Records and characters of records that an LMS takes in one attempt. */
  readonly most: number;
  readonly room: number;
  time(milliseconds: number): string;
  /** Status, score and progress of the whole. */
  outcome(snapshot: Snapshot, lms: LmsHabit): Fields;
  /** One interaction, `id` and `type` first. */
  interaction(record: AnswerRecord): Fields;
  /** One objective, without its id. */
  objective(objective: Snapshot['objectives'][number], title: string): Fields;
  /** Set when the learner asks to leave. */
  readonly leave: Fields;
  /**
   * Another valid value of an element, where a value that failed to be committed must be changed and set again before the LMS sends it:
   * Moodle's 1.2 takes for saved what it has once tried to send.
   */
  readonly different?: (element: string, value: string) => string;
}
