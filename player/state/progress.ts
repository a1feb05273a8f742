import type { Response } from '../../src/model/question.ts';

/** Where a learner stands, by id: what is packed into the LMS's suspend data and kept in the browser. */
export interface Progress {
  /** Grows with every change; of two copies the higher is the newer. */
  readonly revision: number;
  /** Id of the page shown last, '' before the first. */
  readonly location: string;
  readonly seen: ReadonlySet<string>;
  /** Answers given in lessons, by question id. */
  readonly answers: ReadonlyMap<string, LessonAnswer>;
  readonly assessment: AssessmentProgress;
  /** Where the learner is in what plays, by id of storyboard or video: a few characters of its own. */
  readonly places: ReadonlyMap<string, string>;
  /** Once true, always true: a newer package does not take a completion or a success back. */
  readonly completed: boolean;
  /** The day on which it was completed, as `dayOf` counts; absent where an earlier player kept none. */
  readonly completedOn?: number;
  readonly passed: boolean;
  /** Entries of a state whose page or question this package does not know; kept, so that nothing is lost by a replaced package. */
  readonly unknown: readonly string[];
}

export interface LessonAnswer {
  readonly response: Response;
  /** How many times the learner has answered, at least 1. */
  readonly tries: number;
}

export interface AssessmentProgress {
  /** Attempts sent so far. */
  readonly sent: number;
  /** Best score of the attempts sent, 0–1. */
  readonly best?: number;
  /** The attempt under way. */
  readonly current?: AssessmentAttempt;
  /** The attempt sent last, kept for review. */
  readonly last?: AssessmentAttempt;
}

export interface AssessmentAttempt {
  /** Seed of the order of options. */
  readonly seed: number;
  /** Ids of the questions drawn, in order. */
  readonly drawn: readonly string[];
  readonly responses: ReadonlyMap<string, Response>;
  /** Of an attempt under way with a time limit: when it is over, in seconds since 1970. */
  readonly end?: number;
}

/** Where a learner stands before the first page. */
export const emptyProgress = (): Progress => ({
  revision: 0,
  location: '',
  seen: new Set(),
  answers: new Map(),
  assessment: { sent: 0 },
  places: new Map(),
  completed: false,
  passed: false,
  unknown: [],
});

/** The learner's own day of a moment, in days since 1970: a date without an hour. */
export const dayOf = (at: Date): number => Math.floor(at.getTime() / 864e5 - at.getTimezoneOffset() / 1440);
