import { identityOf } from '../../xapi/identity.ts';
import type { Agent, Group } from '../../xapi/statement.ts';
import type { Sql } from './sql.ts';
import { isLong, storable, termOf } from './term.ts';

/** Names an agent was seen under. Those of more than 600 characters are in the statements alone. */
export async function readNames(sql: Sql, identity: string): Promise<readonly string[]> {
  const rows = await sql.all<{ name: string }>(
    'SELECT name FROM agent_names WHERE term = (SELECT id FROM terms WHERE term = ?) ORDER BY name LIMIT 100',
    [termOf(identity)],
  );
  return rows.map(({ name }) => name);
}

export async function learnNames(
  sql: Sql,
  agents: readonly (Agent | Group)[],
  numberOf: (identity: string) => number,
): Promise<void> {
  const rows = new Map<string, [number, string]>();
  for (const agent of agents) {
    const identity = identityOf(agent);
    if (identity === undefined || agent.name === undefined || isLong(agent.name)) continue;
    const name = storable(agent.name);
    rows.set(`${identity} ${name}`, [numberOf(identity), name]);
  }
  if (rows.size > 0) await sql.insert('agent_names', { term: 'bigint', name: 'text' }, [...rows.values()]);
}
