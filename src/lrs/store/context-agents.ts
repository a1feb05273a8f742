import type { Agent, Context, Group } from '../../xapi/statement.ts';

/** The agents and groups that 2.0.0 adds to a context (IEEE 9274.1.1 4.2.2, `contextAgents` and `contextGroups`). */
export const contextAgentsOf = ({ contextAgents, contextGroups }: Context): readonly (Agent | Group)[] => [
  ...valuesOf(contextAgents, 'agent'),
  ...valuesOf(contextGroups, 'group'),
];

function valuesOf(list: readonly unknown[] | undefined, property: 'agent' | 'group'): readonly (Agent | Group)[] {
  const found: (Agent | Group)[] = [];
  for (const entry of list ?? []) {
    const value =
      typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[property] : undefined;
    // Statements have been validated before they come here.
    if (typeof value === 'object' && value !== null) found.push(value as Agent | Group);
  }
  return found;
}
