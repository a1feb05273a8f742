/**
 * What a question is once the author's prose is taken away: what the player needs to grade an answer
 * and what a record of that answer needs to be readable. Plain data, shared by compiler and player.
 *
 * Ids of options, pairs, items and gaps are one character, `0-9a-z`: the longest id that SCORM 1.2
 * accepts in a response (`a,c`, `1.a`), and what keeps a learner's state small.
 */

/** Something that can be picked, ordered or paired; `text` is plain, for records and reports. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

export interface QuestionBase {
  /** The author's id, unique in the course: learners' records hang on it. */
  readonly id: string;
  /** Four characters made from the id (`stateKey`), under which the state keeps the answer. */
  readonly key: string;
  /** The question in plain text, at most 250 characters (SCORM 2004 RTE 4.2.9.1, description). */
  readonly title: string;
  /** Weight of the question in the score; 0 for what is not graded. */
  readonly points: number;
  /** How often a learner may answer in a lesson. In an assessment it is always one per attempt. */
  readonly tries: number;
  /** `no` where only the whole answer counts. */
  readonly partial: boolean;
  readonly objective?: string;
}

export interface Choice extends QuestionBase {
  readonly type: 'choice';
  readonly multiple: boolean;
  readonly options: readonly Option[];
  /** Ids of the right options. */
  readonly right: readonly string[];
}

export interface TrueFalse extends QuestionBase {
  readonly type: 'true-false';
  readonly right: boolean;
}

export interface Matching extends QuestionBase {
  readonly type: 'matching';
  readonly sources: readonly Option[];
  /** Targets in display order; those no source points to are decoys. */
  readonly targets: readonly Option[];
  /** Source id to target id. */
  readonly pairs: Readonly<Record<string, string>>;
}

export interface Sequencing extends QuestionBase {
  readonly type: 'sequencing';
  /** In display order, which is never the right one. */
  readonly options: readonly Option[];
  /** Option ids in the right order. */
  readonly right: readonly string[];
}

export interface Categorize extends QuestionBase {
  readonly type: 'categorize';
  readonly categories: readonly Option[];
  /** In display order. */
  readonly items: readonly Option[];
  /** Item id to category id. */
  readonly pairs: Readonly<Record<string, string>>;
}

export interface FillIn extends QuestionBase {
  readonly type: 'fill-in';
  readonly accept: readonly string[];
  readonly caseMatters: boolean;
  readonly accentsMatter: boolean;
  /** Wrong answers the author foresaw, in the order of their feedback. */
  readonly foreseen: readonly string[];
}

export interface Gap {
  readonly id: string;
  readonly accept: readonly string[];
  /** A list to pick from instead of a field to type in. */
  readonly options?: readonly string[];
}

export interface Cloze extends QuestionBase {
  readonly type: 'cloze';
  readonly gaps: readonly Gap[];
  readonly caseMatters: boolean;
  readonly accentsMatter: boolean;
}

export interface Numeric extends QuestionBase {
  readonly type: 'numeric';
  readonly right: number;
  /** Half-width of the accepted interval, in the unit of the answer; bounds included. */
  readonly tolerance: number;
  readonly unit?: string;
  /** Wrong values the author foresaw, in the order of their feedback. */
  readonly foreseen: readonly number[];
}

export interface Likert extends QuestionBase {
  readonly type: 'likert';
  readonly options: readonly Option[];
}

export interface Hotspot extends QuestionBase {
  readonly type: 'hotspot';
  readonly multiple: boolean;
  /** Zones of the drawing, each with the words that name it. */
  readonly options: readonly Option[];
  readonly right: readonly string[];
}

export interface LongFillIn extends QuestionBase {
  readonly type: 'long-fill-in';
  /** Characters the learner may write. */
  readonly max: number;
}

/** What a learner means to do: picks from a list, and lines of one's own. It may be changed at any time. */
export interface Commitment extends QuestionBase {
  readonly type: 'commitment';
  readonly options: readonly Option[];
  /** Lines of one's own that may be added; they stay with the learner. */
  readonly own: number;
}

/** A calculation sheet, graded cell by cell; what it looks like is `worksheet/sheet.ts`. */
export interface Worksheet extends QuestionBase {
  readonly type: 'worksheet';
  /** The cells to fill in, in the order of the response. */
  readonly cells: readonly WorksheetCell[];
}

export interface WorksheetCell {
  /** Row and column: `portable.fab`. */
  readonly id: string;
  readonly right: number;
  /** Half-width of the accepted interval, bounds included. */
  readonly tolerance: number;
}

/** A serious game; its story is `scenario/story.ts`. */
export interface Scenario extends QuestionBase {
  readonly type: 'scenario';
  /** Share of the score from which the game is won, 0–1; absent where the game has no score. */
  readonly mastery?: number;
}

export type Question =
  | Choice
  | TrueFalse
  | Matching
  | Sequencing
  | Categorize
  | FillIn
  | Cloze
  | Numeric
  | Likert
  | Hotspot
  | LongFillIn
  | Commitment
  | Worksheet
  | Scenario;

export type QuestionType = Question['type'];

/**
 * A learner's answer as one string, the same in state, records and tests:
 *
 * | type | response | example |
 * |---|---|---|
 * | choice, hotspot | picked ids in alphabetical order | `ac` |
 * | true-false | `t` or `f` | `f` |
 * | matching, categorize | source and target id, pair after pair, by source; what is left open is absent | `1a2c` |
 * | sequencing | ids in the learner's order | `bacd` |
 * | likert | the picked id | `3` |
 * | numeric | a decimal with a dot | `4.4` |
 * | fill-in, long-fill-in | the text | `absolue` |
 * | cloze | the texts of the gaps in their order, a line feed between | `11\nusage` |
 * | worksheet | a line for each filled cell: its key and its number (`worksheet/response.ts`) | `k3f4080\nx0b298.94` |
 * | commitment | picked ids in alphabetical order, then each line of one's own behind a line feed | `ac\nRéparer d’abord` |
 * | scenario | games finished (base 36), best score in percent, choices of the game under way (`scenario/game.ts`) | `1~73~abca` |
 */
export type Response = string;

/** How an answer is told to the learner. `neutral`: the question has no right answer. */
export type Outcome = 'right' | 'partial' | 'wrong' | 'neutral';

export interface Answer {
  readonly response: Response;
  /** Share of the question's points, 0–1; 1 for a neutral outcome. */
  readonly score: number;
  readonly outcome: Outcome;
}
