import type { Statement } from '../../xapi/statement.ts';
import { inheritAll } from './inherit.ts';
import { linksOf, roles } from './links.ts';
import { referrersOf } from './referrers.ts';
import { isOneOf, type Sql } from './sql.ts';
import type { Terms } from './terms.ts';

/** A row of `links`: role, term, seq. */
export type LinkRow = readonly [role: number, term: number, seq: number];

export interface Kept {
  readonly [column: string]: unknown;
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly inherited: string | null;
}

export const keptColumns = 's.seq, s.id, s.body, i.links AS inherited';
export const keptJoin = 'LEFT JOIN inherited i ON i.seq = s.seq';

/** What a statement is found by, by itself. */
export async function ownRows(sql: Sql, { seq, body }: Kept, terms: Terms): Promise<readonly LinkRow[]> {
  const links = linksOf(JSON.parse(body) as Statement);
  const numberOf = await terms.intern(
    sql,
    links.map(({ term }) => term),
  );
  return links.map(({ role, term }) => [role, numberOf(term), seq]);
}

export const inheritedRows = ({ seq, inherited }: Kept): readonly LinkRow[] =>
  (JSON.parse(inherited ?? '[]') as string[]).map((key) => {
    const [role = 0, term = 0] = key.split(' ').map(Number);
    return [role, term, seq];
  });

export async function deleteLinks(sql: Sql, rows: readonly LinkRow[]): Promise<void> {
  const list =
    sql.dialect === 'sqlite'
      ? 'SELECT value->>0, value->>1, value->>2 FROM json_each(?)'
      : 'SELECT (v->>0)::bigint, (v->>1)::bigint, (v->>2)::bigint FROM json_array_elements(?::json) AS each (v)';
  await sql.run(`DELETE FROM links WHERE (role, term, seq) IN (${list})`, [JSON.stringify(rows)]);
}

/**
 * After statements were changed or removed: they, and those that refer to them, directly or by others, take over anew what they are found by.
 * Returns the terms that may not be used any more.
 */
export async function inheritAnew(sql: Sql, changed: readonly string[], terms: Terms): Promise<readonly number[]> {
  const all = new Set([...changed, ...(await allReferrers(sql, changed))]);
  const released: number[] = [];
  for (const kept of await keptOf(sql, [...all])) {
    const own = await ownRows(sql, kept, terms);
    const ownKeys = new Set(own.map(String));
    const gone = inheritedRows(kept).filter((row) => !ownKeys.has(String(row)));
    await deleteLinks(sql, gone);
    await sql.run('DELETE FROM inherited WHERE seq = ?', [kept.seq]);
    released.push(...gone.map(([, term]) => term));
  }
  await inheritAll(sql, all, terms);
  return released;
}

async function allReferrers(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  let next = ids;
  while (next.length > 0) {
    next = (await referrersOf(sql, next)).map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return found;
}

const keptOf = (sql: Sql, ids: readonly string[]): Promise<readonly Kept[]> =>
  sql.all<Kept>(`SELECT ${keptColumns} FROM statements s ${keptJoin} WHERE s.id ${isOneOf(sql, 'text')}`, [
    JSON.stringify(ids),
  ]);

/** Removes terms that no statement and no document has any more, with what was known of those activities and agents. */
export async function sweepTerms(sql: Sql, candidates: Iterable<number>): Promise<void> {
  const list = JSON.stringify([...new Set(candidates)]);
  const unlinked = Object.values(roles)
    .map((role) => `AND NOT EXISTS (SELECT 1 FROM links WHERE role = ${role} AND term = terms.id)`)
    .join(' ');
  await sql.run(
    `DELETE FROM terms WHERE id ${isOneOf(sql, 'bigint')} ${unlinked}
     AND NOT EXISTS (SELECT 1 FROM documents WHERE agent = terms.id)
     AND NOT EXISTS (SELECT 1 FROM documents WHERE activity = terms.id)`,
    [list],
  );
  for (const table of ['activities', 'agent_names']) {
    await sql.run(
      `DELETE FROM ${table} WHERE term ${isOneOf(sql, 'bigint')}
       AND NOT EXISTS (SELECT 1 FROM terms WHERE terms.id = ${table}.term)`,
      [list],
    );
  }
  // Writers of all processes then forget the numbers they remember.
  await sql.run('UPDATE erasures SET count = count + 1');
}
