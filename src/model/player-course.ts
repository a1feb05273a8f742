import type { Outcome, Question } from './question.ts';
import type { Story } from './scenario/story.ts';
import type { Sheet } from './worksheet/sheet.ts';

/**
 * The course as the player works with it. It travels in pieces (`shipped-course.ts`): what the words of questions are,
 * and what is said after an answer, comes with the part of its lesson or assessment.
 */
export interface PlayerCourse {
  readonly id: string;
  readonly version: string;
  /** BCP 47, as on `<html lang>`. */
  readonly language: string;
  readonly title: string;
  /** Which reporting habits suit the LMS: see docs/decisions on status. */
  readonly lms: Lms;
  readonly navigation: 'free' | 'sequential';
  readonly completion: Completion;
  /** Share needed to pass, 0–1; absent where nothing is to be passed. */
  readonly masteryScore?: number;
  readonly minutes: number;
  readonly lessons: readonly PlayerLesson[];
  readonly assessment?: PlayerAssessment;
  /** Every question, of lessons and bank, by id. */
  readonly questions: Readonly<Record<string, PlayerQuestion>>;
  readonly objectives: readonly { readonly id: string; readonly title: string }[];
  /** Titles of the competencies its lessons serve, for the attestation. */
  readonly competencies?: readonly string[];
  /** Whether the end shows an attestation. */
  readonly attestation?: true;
  /** What the interface says, in the language of the course (player/i18n). */
  readonly texts: Readonly<Record<string, string>>;
  /** Where statements go beside SCORM's records, in a package built for it. */
  readonly lrs?: LrsAddress;
}

/** What a package may say of an LRS: nothing that is secret. */
export interface LrsAddress {
  /** Address of the gateway; `/tokens` is asked below it. */
  readonly gateway: string;
  /** The id under which the gateway knows the package. */
  readonly package: string;
}

export type Lms = 'moodle' | 'generic';
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'web';

export interface Completion {
  /** `all`: every page of every lesson has been shown. */
  readonly pages: 'all' | 'none';
  /** What the assessment must be for the course to be completed. */
  readonly assessment: 'passed' | 'submitted' | 'none';
}

export interface PlayerLesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Ids of those it serves. */
  readonly objectives?: readonly string[];
  readonly pages: readonly PlayerPage[];
}

export interface PlayerPage {
  readonly id: string;
  /** Four characters under which the state keeps that the page was seen. */
  readonly key: string;
  readonly title: string;
  /** Ids of its questions, in order. */
  readonly questions: readonly string[];
  /** Questions in the debriefs of a story: kept and recorded, they count for nothing. */
  readonly asides?: readonly string[];
  /** Ids of its storyboards and videos: the state keeps where the learner is in each, under `stateKey`. */
  readonly plays?: readonly string[];
}

/** A question with what is said after the answer, and for a hotspot its drawing, as sanitised HTML. */
export type PlayerQuestion = Question & {
  readonly feedback: QuestionFeedback;
  readonly drawing?: string;
  /** Worksheet: what it looks like. */
  readonly sheet?: Sheet<string>;
  /** Scenario: what is told and decided. */
  readonly story?: Story<string, string>;
};

export interface QuestionFeedback {
  /** By option, item, source, gap or zone id; for `true-false` by `t`, `f`; for foreseen answers by their index. */
  readonly options?: Readonly<Record<string, string>>;
  /** By outcome; `always` stands after any. */
  readonly outcomes?: Readonly<Partial<Record<Outcome | 'always', string>>>;
  readonly hint?: string;
  /** Assessment: id of the page where the answer is taught. */
  readonly page?: string;
}

export interface PlayerAssessment {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  /** Ids of the bank's questions. */
  readonly bank: readonly string[];
  /** How many are drawn from which part of the bank; a part is the list of its question ids. */
  readonly draw: readonly { readonly count: number; readonly from: readonly string[] }[];
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  /** 0: as often as the learner likes. The best attempt counts. */
  readonly attempts: number;
  /** Minutes an attempt may take, unless the learner asks for more. */
  readonly timeLimit?: number;
  /** When right answers and feedback are shown: after each question, after sending, never. */
  readonly feedback: 'at-once' | 'at-the-end' | 'never';
}
