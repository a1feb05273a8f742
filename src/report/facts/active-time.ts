import type { Fact } from './fact.ts';

/**
 * Seconds that one learner was at a course in one registration: the sum over sessions of the longest time told in each. A session begins
 * at `initialized` or `resumed` and lasts as long as its last statement says (`suspended` and the results say “so far”, `terminated`
 * says all). Time between sessions does not count. Facts of a cmi5 session are known by it; others go by their order.
 */
export function activeSeconds(facts: readonly Fact[]): number {
  const sessions = new Map<string, number>();
  let begun = 0;
  for (const { kind, part, seconds = 0, session } of facts) {
    if (part !== undefined) continue;
    if (session === undefined && (kind === 'initialized' || kind === 'resumed')) begun++;
    const key = session ?? `#${begun}`;
    sessions.set(key, Math.max(sessions.get(key) ?? 0, seconds));
  }
  const all = [...sessions.values()].reduce((sum, each) => sum + each, 0);
  return Math.round(all * 100) / 100;
}
