import type { Response } from './question.ts';

/**
 * The options of a response that may stay where they are while the others are moved into place: a longest increasing
 * subsequence. None where only one would stay, since one always can.
 */
export function inOrder(response: Response, right: readonly string[]): string[] {
  const known = Array.from(new Set(response)).filter((id) => right.indexOf(id) >= 0);
  const best: string[][] = [];
  known.forEach((id, i) => {
    const before = best.slice(0, i).filter((run) => right.indexOf(run[run.length - 1] as string) < right.indexOf(id));
    best.push(longest(before).concat(id));
  });
  const stay = longest(best);
  return stay.length < 2 && right.length > 1 ? [] : stay;
}

/**
 * Share of a sequence: one option out of place costs one step, wherever it landed; the order turned round earns nothing.
 * Counting options at their exact rank would give 0 to a learner who only began with the wrong one.
 */
export function sequencingShare(response: Response, right: readonly string[]): number {
  const stay = inOrder(response, right).length;
  if (stay === right.length) return 1;
  return Math.max(0, stay - 1) / Math.max(1, right.length - 1);
}

const longest = (runs: readonly string[][]): string[] =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), []);
