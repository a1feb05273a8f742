import type { Fact } from './fact.ts';

/** Facts that have the same key, in the order of keys. */
export function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].toSorted(([a], [b]) => Number(a > b) - Number(a < b)).map(([, group]) => group);
}

/** One learner in one registration. */
export const learnerOf = ({ actor, registration }: Fact): string => JSON.stringify([actor, registration]);

/** `undefined` for no values. */
export const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
