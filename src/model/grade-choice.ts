/**
 * Share of a choice: each right option picked counts for one, each wrong one picked takes one away, never below 0.
 * So picking everything earns nothing.
 */
export function choiceShare(response: string, right: readonly string[]): number {
  const picked = Array.from(new Set(response));
  const hits = picked.filter((id) => right.indexOf(id) >= 0).length;
  const misses = picked.length - hits;
  return right.length === 0 ? 0 : Math.max(0, hits - misses) / right.length;
}
