import { type Role, roles } from './links.ts';
import type { Sql, SqlValue } from './sql.ts';
import { microsecondsOf } from './stored-time.ts';
import type { StatementPage, StatementQuery } from './store.ts';
import { termOf } from './term.ts';

interface Filter {
  readonly role: Role;
  readonly term: string;
}
interface Found {
  readonly [column: string]: unknown;
  readonly seq: number;
  readonly body: string;
}

const ofLink = (alias: string): string => `${alias}.role = ? AND ${alias}.term = (SELECT id FROM terms WHERE term = ?)`;

/**
 * One page. The rarest filter gives the candidates, in order; the others are looked up for each. A statement that refers to others has
 * their links too, so nothing more is to be done for them here.
 */
export async function findStatements(sql: Sql, query: StatementQuery): Promise<StatementPage> {
  const [first, ...others] = await rarestFirst(sql, filtersOf(query));
  const [above, below] = boundsOf(query);
  const order = query.ascending ? 'ASC' : 'DESC';
  const values: SqlValue[] = first ? [first.role, first.term] : [];
  // CROSS JOIN: SQLite then keeps this order of the tables.
  const source = first
    ? `links l CROSS JOIN statements s WHERE ${ofLink('l')} AND s.seq = l.seq AND`
    : 'statements s WHERE';
  const seq = first ? 'l.seq' : 's.seq';
  values.push(above, below);
  const also = others.map(() => ` AND EXISTS (SELECT 1 FROM links o WHERE ${ofLink('o')} AND o.seq = s.seq)`).join('');
  for (const { role, term } of others) values.push(role, term);
  values.push(query.limit + 1);
  const rows = await sql.all<Found>(
    `SELECT s.seq, s.body FROM ${source} ${seq} > ? AND ${seq} < ? AND s.voided = 0${also} ORDER BY ${seq} ${order} LIMIT ?`,
    values,
  );
  return pageOf(rows, query.limit);
}

function pageOf(rows: readonly Found[], limit: number): StatementPage {
  const statements = rows.slice(0, limit).map(({ body }) => body);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last ? { statements, next: String(last.seq) } : { statements };
}

/** Both exclusive. */
function boundsOf({ since, until, after, ascending }: StatementQuery): readonly [number, number] {
  let above = since === undefined ? -1 : microsecondsOf(since);
  let below = until === undefined ? Number.MAX_SAFE_INTEGER : microsecondsOf(until) + 1;
  const reached = after === undefined ? Number.NaN : Number(after);
  if (ascending && reached > above) above = reached;
  if (!ascending && reached < below) below = reached;
  return [above, below];
}

function filtersOf(query: StatementQuery): readonly Filter[] {
  const filters: Filter[] = [];
  const add = (role: Role, text: string | undefined): void => {
    if (text !== undefined) filters.push({ role, term: termOf(text) });
  };
  add(roles.registration, query.registration?.toLowerCase());
  add(query.relatedAgents ? roles.relatedAgent : roles.agent, query.agent);
  add(query.relatedActivities ? roles.relatedActivity : roles.activity, query.activity);
  add(roles.verb, query.verb);
  return filters;
}

/** Beyond this many, which one is rarer is not asked: counting on would cost as much as it saves. */
const countedTo = 2000;

async function rarestFirst(sql: Sql, filters: readonly Filter[]): Promise<readonly Filter[]> {
  if (filters.length < 2) return filters;
  const counts = filters.map(
    (_, index) =>
      `(SELECT count(*) FROM (SELECT 1 FROM links l WHERE ${ofLink('l')} LIMIT ${countedTo}) c) AS n${index}`,
  );
  const [row] = await sql.all<Record<string, number>>(
    `SELECT ${counts.join(', ')}`,
    filters.flatMap(({ role, term }) => [role, term]),
  );
  const counted = filters.map((filter, index) => ({ filter, count: row?.[`n${index}`] ?? 0 }));
  return counted.toSorted((a, b) => a.count - b.count).map(({ filter }) => filter);
}
