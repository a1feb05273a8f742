import type { Sql, SqlValue } from './sql.ts';
import { microsecondsOf } from './stored-time.ts';
import type { Erasure } from './store.ts';
import { termOf } from './term.ts';

/** Terms of an activity and of those whose ids begin with its id and `/`. */
export function underActivity(activity: string): { readonly text: string; readonly values: readonly string[] } {
  // `0` follows `/`. What is longer than an index holds has the same beginning, which is told apart by the whole text.
  const start = `${termOf(activity)}/`;
  return {
    text: '(term = ? OR (term >= ? AND term < ?))',
    values: [termOf(activity), start, `${start.slice(0, -1)}0`],
  };
}

/** Documents of the agent, of the activity, last changed before that time. Returns the terms that may not be used any more. */
export async function eraseDocuments(sql: Sql, { agent, activity, before }: Erasure): Promise<readonly number[]> {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (agent !== undefined) {
    conditions.push('agent = (SELECT id FROM terms WHERE term = ?)');
    values.push(termOf(agent));
  }
  if (activity !== undefined) {
    const under = underActivity(activity);
    conditions.push(`activity IN (SELECT id FROM terms WHERE ${under.text})`);
    values.push(...under.values);
  }
  if (before !== undefined) {
    conditions.push('updated < ?');
    values.push(microsecondsOf(before));
  }
  // A time says how long what learners leave is kept; a profile of an activity is nobody's.
  if (before !== undefined) conditions.push("resource <> 'activity-profile'");
  const rows = await sql.all<{ activity: number; agent: number }>(
    `DELETE FROM documents WHERE ${conditions.join(' AND ')} RETURNING activity, agent`,
    values,
  );
  return rows.flatMap((row) => [row.activity, row.agent]);
}
