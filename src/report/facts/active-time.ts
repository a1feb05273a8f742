import type { Fact } from './fact.ts';

/**
 * Seconds that one learner was at a course in one registration: the sum over sessions of the longest time told in each. A session begins
 * at `initialized` or `resumed`, and lasts as long as its `terminated` says or, where the end was not told, its last `suspended`. Time
 * between sessions does not count. Facts of a cmi5 session are known by it; others go by their order. (What `completed`, `passed` and
 * `failed` took is told over all sessions, so it is no part of this sum.)
 */
export function activeSeconds(facts: readonly Fact[]): number {
  const sessions = new Map<string, number>();
  let begun = 0;
  for (const { kind, seconds = 0, session } of facts) {
    if (session === undefined && (kind === 'initialized' || kind === 'resumed')) begun++;
    if (kind !== 'suspended' && kind !== 'terminated') continue;
    const key = session ?? `#${begun}`;
    sessions.set(key, Math.max(sessions.get(key) ?? 0, seconds));
  }
  const all = [...sessions.values()].reduce((sum, each) => sum + each, 0);
  return Math.round(all * 100) / 100;
}
