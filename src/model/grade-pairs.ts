import { pairsOf } from './pairs.ts';
import type { Pairs } from './pairs.ts';
import type { Response } from './question.ts';

/** Share of the sources that point where they should; what is left open counts as wrong. */
export function pairsShare(response: Response, right: Pairs): number {
  const given = pairsOf(response);
  const sources = Object.keys(right);
  const hits = sources.filter((source) => given[source] === right[source]).length;
  return sources.length === 0 ? 0 : hits / sources.length;
}
