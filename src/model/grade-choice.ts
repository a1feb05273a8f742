import type { Choice, Hotspot } from './question.ts';

/**
 * Share of a choice: each right option picked counts for one, each wrong one picked takes one away, never below 0.
 * So picking everything earns nothing. Where one alone is picked, each right one is wholly right.
 */
export function choiceShare(response: string, { right, multiple }: Choice | Hotspot): number {
  // While a question's words are on their way `multiple` is unknown, and nothing differs: several right ones alone make the difference.
  if (multiple === false && response.length === 1) return Number(right.indexOf(response) >= 0);
  const picked = Array.from(new Set(response));
  const hits = picked.filter((id) => right.indexOf(id) >= 0).length;
  const misses = picked.length - hits;
  return right.length === 0 ? 0 : Math.max(0, hits - misses) / right.length;
}
