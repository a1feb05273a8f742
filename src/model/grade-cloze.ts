import { isAccepted } from './fold-text.ts';
import type { Cloze, Response } from './question.ts';

/** Share of the gaps filled with an accepted text. */
export function clozeShare(response: Response, question: Cloze): number {
  const texts = response.split('\n');
  const hits = question.gaps.filter(({ accept }, i) => isAccepted(texts[i] || '', accept, question)).length;
  return question.gaps.length === 0 ? 0 : hits / question.gaps.length;
}
