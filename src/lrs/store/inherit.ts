import type { Statement } from '../../xapi/statement.ts';
import type { Acceptance } from './accept.ts';
import { linksOf } from './links.ts';
import { referrersOf } from './referrers.ts';
import { isOneOf, type Sql } from './sql.ts';
import type { Terms } from './terms.ts';

/**
 * How many filters a statement takes over from those it refers to. Chains are followed to their end (Communication 2.1.3); this only
 * keeps one who builds a chain of thousands, each with other terms, from filling the disk with its square.
 */
const most = 1000;

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly refers: string | null;
  readonly body: string;
  readonly inherited: string | null;
}

/** `role term`, both numbers. */
type LinkKey = string;

/**
 * A statement that refers to another meets the filters the other meets ("Filter Conditions for StatementRefs"): it gets the other's
 * links. Whichever of the two comes first; and those that refer to it get them in turn.
 */
export async function inheritFilters(
  sql: Sql,
  { accepted, referrers }: Pick<Acceptance, 'accepted' | 'referrers'>,
  terms: Terms,
): Promise<void> {
  const referring = accepted.filter(({ refers }) => refers !== undefined).map(({ id }) => id);
  await inheritAll(sql, new Set([...referring, ...referrers]), terms);
}

/** Ends where statements refer to each other in a circle: what is taken over only grows. */
export async function inheritAll(sql: Sql, waiting: Set<string>, terms: Terms): Promise<void> {
  for (const id of waiting) {
    // What was visited can come again: it goes to the end.
    waiting.delete(id);
    if (await inheritOne(sql, id, terms)) for (const referrer of await referrersOf(sql, [id])) waiting.add(referrer.id);
  }
}

/** Whether something was taken over. */
async function inheritOne(sql: Sql, id: string, terms: Terms): Promise<boolean> {
  const [statement] = await rowsOf(sql, [id]);
  const [target] = statement?.refers ? await rowsOf(sql, [statement.refers]) : [];
  if (!statement || !target) return false;
  const inherited = keysOf(statement);
  const before = inherited.size;
  const added: LinkKey[] = [];
  for (const key of [...(await ownKeys(sql, target, terms)), ...keysOf(target)]) {
    if (inherited.has(key) || inherited.size >= most) continue;
    inherited.add(key);
    added.push(key);
  }
  if (inherited.size === before) return false;
  await sql.insert(
    'links',
    { role: 'bigint', term: 'bigint', seq: 'bigint' },
    added.map((key) => [...key.split(' ').map(Number), statement.seq]),
  );
  await sql.run(
    'INSERT INTO inherited (seq, links) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET links = excluded.links',
    [statement.seq, JSON.stringify([...inherited])],
  );
  return true;
}

async function ownKeys(sql: Sql, { body }: Row, terms: Terms): Promise<readonly LinkKey[]> {
  const links = linksOf(JSON.parse(body) as Statement);
  const numberOf = await terms.intern(
    sql,
    links.map(({ term }) => term),
  );
  return links.map(({ role, term }) => `${role} ${numberOf(term)}`);
}

const keysOf = ({ inherited }: Row): Set<LinkKey> => new Set(JSON.parse(inherited ?? '[]') as LinkKey[]);

const rowsOf = (sql: Sql, ids: readonly string[]): Promise<readonly Row[]> =>
  sql.all<{ seq: number; id: string; refers: string | null; body: string; inherited: string | null }>(
    `SELECT s.seq, s.id, s.refers, s.body, i.links AS inherited FROM statements s LEFT JOIN inherited i ON i.seq = s.seq
     WHERE s.id ${isOneOf(sql, 'text')}`,
    [JSON.stringify(ids)],
  );
