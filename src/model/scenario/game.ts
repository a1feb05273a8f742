import type { Response } from '../question.ts';
import type { Standing } from './replay.ts';

/**
 * Where a learner stands in a scenario, as its response:
 *
 * ```text
 * <games finished, base 36>~<best score in percent, '' before the first>~<choices of the game under way or finished last>
 * ```
 *
 * A choice is its id; `!` is the help asked for before it, `.` a scene that is read and left.
 */
export interface Game {
  readonly finished: number;
  /** 0–100; absent before the first game is finished, and where the game has no score. */
  readonly best?: number;
  readonly choices: string;
}

/** What a response says; a response that makes no sense is a game not begun. */
export function gameOf(response: Response): Game {
  const [, finished = '0', best, choices = ''] = /^([\da-z]{1,4})~(\d{0,3})~([\da-z!.]*)$/.exec(response) || [];
  return { finished: parseInt(finished, 36), ...(best && { best: Math.min(100, Number(best)) }), choices };
}

/** Games that a response can count. */
const mostFinished = 36 ** 4 - 1;

export const gameResponse = ({ finished, best, choices }: Game): Response =>
  `${Math.min(finished, mostFinished).toString(36)}~${best === undefined ? '' : best}~${choices}`;

/** What is kept once a game is over: one game more, and the best score so far. */
export function finishedGame(
  { finished, best }: Game,
  { choices, score }: Pick<Standing<unknown, unknown>, 'choices' | 'score'>,
): Game {
  const better = score === undefined ? best : Math.max(score, best || 0);
  return {
    finished: finished + 1,
    ...(better !== undefined && { best: better }),
    choices,
  };
}
