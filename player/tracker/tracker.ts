import type { Answer, Question } from '../../src/model/question.ts';
import type { Watched } from '../../src/model/watched.ts';

/**
 * What the player tells the outside world. One adapter per standard; the player knows none of them.
 *
 * No method throws. Whatever happens outside (no LMS, an LMS that refuses, a lost session) the lesson goes on:
 * the adapter keeps what is not yet safe, tries again, and says how things stand through `onStatus`.
 */
export interface Tracker {
  /** Opens the session, once. Resolves with what the LMS kept of earlier sessions. */
  begin(): Promise<Launch>;
  /** A learner confirmed an answer. Called before the `save` of the state that holds it. */
  answered(record: AnswerRecord): void;
  /** Everything worth keeping, as it now stands. Called after each change; the adapter decides when to commit. */
  save(snapshot: Snapshot): void;
  /** The page is hidden: what is not committed must leave at once, in the same task. */
  flush(): void;
  /** The learner leaves or the page is unloaded: last call, synchronous, once. `exit`: the learner asked to leave. */
  end(reason: 'exit' | 'unload'): void;
  /** A storyboard or a video was played, paused, moved or ended: nothing that SCORM has a word for. */
  watched?(watched: Watched): void;
  /** Told at each change of status, and once after `begin`. */
  onStatus?: (status: SaveStatus) => void;
  /** Ends the session and goes where the LMS wants the learner then; there where the LMS named a place. */
  leave?: () => void;
}

/**
 * - `saved`: the LMS has everything (as far as it says).
 * - `saving`: something is on its way.
 * - `failed`: the LMS refuses or does not answer; answers are kept in this browser and will be sent again.
 * - `read-only`: review, browse or archived session; nothing is recorded, by design.
 * - `local`: there is no LMS; progress is kept in this browser.
 * - `none`: there is neither LMS nor storage.
 * - `closed`: the session has ended, as after a page that is loaded again; answers are kept in this browser for the next one.
 */
export type SaveStatus = 'saved' | 'saving' | 'failed' | 'read-only' | 'local' | 'none' | 'closed';

export interface Launch {
  /** `review` and `browse`: the learner reads, nothing may be written. */
  readonly mode: 'normal' | 'review' | 'browse';
  readonly learner: { readonly id: string; readonly name: string };
  /** The state last saved (packed), '' at the first launch. */
  readonly state: string;
  /** Where the LMS says the learner was: a page id or ''. The state's own location wins. */
  readonly location: string;
}

/** One confirmed answer. Adapters write it in the words of their standard. */
export interface AnswerRecord {
  readonly question: Question;
  readonly answer: Answer;
  /** 1 for the first answer to this question in the course, counted over lessons and attempts. */
  readonly count: number;
  /** When the question was shown to the learner. */
  readonly begun: Date;
  /** When the answer was confirmed. */
  readonly at: Date;
  /** Of a decision: the id of the scenario it was taken in. */
  readonly within?: string;
}

/** The course as it stands; each `save` carries the whole. */
export interface Snapshot {
  /** Packed state, at most 4,096 characters. */
  readonly state: string;
  /** Id of the page shown. */
  readonly location: string;
  /** Share of the course done, 0–1. */
  readonly progress: number;
  readonly completed: boolean;
  /** Absent where nothing is to be passed, or nothing is decided yet. */
  readonly passed?: boolean;
  /** No attempt is left and the course is not passed. */
  readonly exhausted: boolean;
  /** Share of the maximum, 0–1; absent until there is one. */
  readonly score?: number;
  /** By objective id, where questions carry objectives. */
  readonly objectives: readonly { readonly id: string; readonly score?: number; readonly passed?: boolean }[];
}
