import type { Response } from './question.ts';

/**
 * Share of a sequence: how many options could stay where they are while the others are moved into place
 * (the longest increasing subsequence), less the one that can always stay.
 *
 * So one option out of place costs one step, wherever it landed, and the order turned round earns nothing.
 * Counting options at their exact rank would give 0 to a learner who only began with the wrong one.
 */
export function sequencingShare(response: Response, right: readonly string[]): number {
  const ranks = Array.from(new Set(response))
    .map((id) => right.indexOf(id))
    .filter((rank) => rank >= 0);
  const stay = longestIncreasing(ranks);
  if (stay === right.length) return 1;
  return Math.max(0, stay - 1) / Math.max(1, right.length - 1);
}

function longestIncreasing(ranks: readonly number[]): number {
  const ending: number[] = [];
  ranks.forEach((rank, i) => {
    const before = ending.filter((_, j) => j < i && (ranks[j] as number) < rank);
    ending.push(Math.max(0, ...before) + 1);
  });
  return Math.max(0, ...ending);
}
