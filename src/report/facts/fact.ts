/**
 * One thing a learner did, whatever it was told by: xAPI statements or a SCORM record. All figures are made from these rows.
 * A property is absent where the source does not say.
 */
export interface Fact {
  /** One string per learner, as `identityOf` makes it. */
  readonly actor: string;
  /** The author's id of the course. */
  readonly course: string;
  /** Registration or attempt; '' where there is but one. */
  readonly registration: string;
  readonly kind: FactKind;
  /** Of the page, lesson, assessment, question, storyboard or video; absent for the course as a whole. */
  readonly part?: 'lesson' | 'page' | 'question' | 'assessment' | 'objective' | 'video';
  readonly id?: string;
  /** The how manieth answer of this learner to this question it is, from 1. */
  readonly tries?: number;
  /** Absent where nothing is right or wrong. */
  readonly success?: boolean;
  /** Share of the maximum, 0–1. */
  readonly score?: number;
  /** Of an answer, in the words of xAPI and SCORM 2004: `a[,]c`, `1[.]a`, `true`. */
  readonly response?: string;
  /** Of an answer: the type of interaction. */
  readonly type?: string;
  /** Share of the course, or of a lesson, that is done, 0–1. */
  readonly progress?: number;
  /** How long it took: an answer, a session (`suspended`: so far), or all sessions up to `completed`, `passed`, `failed`. */
  readonly seconds?: number;
  /** ISO 8601, UTC; from SCORM 2004 the learner's clock without zone, from SCORM 1.2, which has no date, absent. */
  readonly at?: string;
  /** The cmi5 session. */
  readonly session?: string;
}

/** As our verbs are called. */
export type FactKind =
  | 'initialized'
  | 'resumed'
  | 'progressed'
  | 'answered'
  | 'completed'
  | 'scored'
  | 'passed'
  | 'failed'
  | 'suspended'
  | 'terminated'
  | 'played'
  | 'paused'
  | 'seeked';
