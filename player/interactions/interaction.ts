import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type { Choice, Response } from '../../src/model/question.ts';
import type { Watched } from '../../src/model/watched.ts';

/**
 * How a question stands for the learner; the shell sets it, the element obeys.
 *
 * - `open`: to be answered; the element has its own button « Valider ma réponse ».
 * - `retry`: an answer was not right and a try is left: what was picked is marked, the hint is shown, the form is open again;
 *   the right answer stays hidden.
 * - `answered`: locked; verdict, feedback and right answer are shown.
 * - `collect`: in an assessment: open, without button and without verdict; each change fires `responded`.
 * - `closed`: locked; the learner's own answer is shown, without verdict.
 */
export type Phase = 'open' | 'retry' | 'answered' | 'collect' | 'closed';

/** What every question element takes; all are set by the shell before `active`. */
export interface InteractionProperties {
  question: PlayerQuestion;
  /** The learner's answer so far, '' for none. */
  response: Response;
  phase: Phase;
  /** Interface texts by key (player/i18n). */
  texts: Readonly<Record<string, string>>;
  /** Seed for the order of options, in an assessment that shuffles; 0: the author's order. */
  shuffle: number;
  /** The element draws itself only once its page is shown. */
  active: boolean;
}

/** `answered`: the learner pressed the button (bubbles). `recorded`: what records say where it is not what is kept: this game, not the best one. */
export type AnsweredEvent = CustomEvent<{
  readonly question: string;
  readonly response: Response;
  readonly recorded?: Response;
}>;
/** One choice in a scenario, as a question of its own: `<scenario>_<scene>`. */
export interface Decision {
  readonly decision: Choice;
  readonly pick: Response;
  /** Which game it is, from 1. */
  readonly count: number;
  /** The id of the scenario. */
  readonly within: string;
}

/** `kept`: a question that goes on has come further (bubbles); with the decision that brought it there, where there was one. */
export type KeptEvent = CustomEvent<{
  readonly question: string;
  readonly response: Response;
  readonly decision?: Decision;
}>;
/** What a storyboard or a video takes; the shell sets it each time its page is shown. */
export interface PlayProperties {
  texts: Readonly<Record<string, string>>;
  /** What the state kept of it, '' for nothing. */
  place: string;
  active: boolean;
}

/** `watched`: something that plays was played, paused, moved or ended (bubbles); `place` is what the state keeps. */
export type WatchedEvent = CustomEvent<{ readonly id: string; readonly place: string; readonly watched?: Watched }>;
/** `drawn`: an element has drawn questions inside itself, which the shell has not seen (bubbles). */

/** `responded`: the answer changed and is not confirmed (bubbles; phase `collect` only). `complete`: nothing is left open. */
export type RespondedEvent = CustomEvent<{
  readonly question: string;
  readonly response: Response;
  readonly complete: boolean;
}>;
