import type { Response } from './question.ts';

export type Pairs = Readonly<Record<string, string>>;

/** Reads `1a2c` as `{ 1: 'a', 2: 'c' }`; a half pair at the end is left out. */
export function pairsOf(response: Response): Pairs {
  const pairs: Record<string, string> = {};
  for (let i = 0; i + 1 < response.length; i += 2) pairs[response.charAt(i)] = response.charAt(i + 1);
  return pairs;
}

/** Writes pairs as a response, by source, so that the same pairs are always the same string. */
export const pairsResponse = (pairs: Pairs): Response =>
  Object.keys(pairs)
    .filter((source) => pairs[source])
    .sort()
    .map((source) => source + pairs[source])
    .join('');
