import { attachmentsOf, hashOf } from '../../xapi/attachments.ts';
import { type Definitions, learnActivities } from './activities.ts';
import { learnNames } from './agent-names.ts';
import type { Clock } from './clock.ts';
import { contentsOf, linksOf } from './links.ts';
import { accept, type Accepted, type Batch } from './accept.ts';
import { inheritFilters } from './inherit.ts';
import { isOneOf, type Sql } from './sql.ts';
import type { PutResult } from './store.ts';
import type { Terms } from './terms.ts';

/** What a writer keeps from one transaction to the next. */
export interface Memory {
  readonly terms: Terms;
  readonly definitions: Definitions;
  readonly clock: Clock;
}

/** Stores some batches in one transaction, each whole or not at all, with one wait for the disk. */
export async function putBatches(sql: Sql, batches: readonly Batch[], memory: Memory): Promise<readonly PutResult[]> {
  await beginWriting(sql, memory);
  const { results, accepted, attachments, referrers } = await accept(sql, batches, memory.clock);
  if (accepted.length > 0) {
    await write(sql, accepted, memory);
    await inheritFilters(sql, { accepted, referrers }, memory.terms);
  }
  for (const { sha2, contentType, content } of attachments) {
    await sql.run('INSERT INTO attachments (sha2, content_type, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      sha2.toLowerCase(),
      contentType,
      content,
    ]);
  }
  return results;
}

/**
 * One writer at a time, over all processes: times are given in the order in which transactions become visible, since the lock is held
 * until they are. So whoever has read up to a time has read everything before it.
 */
export async function beginWriting(sql: Sql, { terms, definitions, clock }: Memory): Promise<void> {
  await sql.lock('statements');
  const now = sql.dialect === 'postgres' ? '(extract(epoch FROM clock_timestamp()) * 1000000)::bigint' : '0';
  const [row] = await sql.all<{ last: number | null; erasures: number; now: number }>(
    `SELECT (SELECT max(seq) FROM statements) AS last, (SELECT count FROM erasures) AS erasures, ${now} AS now`,
  );
  for (const remembered of [terms.remembered, definitions]) remembered.begin(row?.erasures ?? 0);
  clock.begin(row?.last ?? 0, row?.now === 0 ? Date.now() * 1000 : (row?.now ?? 0));
}

async function write(sql: Sql, accepted: readonly Accepted[], { terms, definitions }: Memory): Promise<void> {
  const links = accepted.map(({ statement }) => linksOf(statement));
  const contents = accepted.map(({ statement }) => contentsOf(statement));
  const numberOf = await terms.intern(
    sql,
    links.flatMap((own) => own.map(({ term }) => term)),
  );
  await sql.insert(
    'statements',
    { seq: 'bigint', id: 'text', refers: 'text', voiding: 'bigint', voided: 'bigint', body: 'text' },
    accepted.map(({ seq, id, refers, voiding, voided, body }) => [
      seq,
      id,
      refers ?? null,
      Number(voiding),
      Number(voided),
      body,
    ]),
  );
  await insertLinks(
    sql,
    accepted.flatMap(({ seq }, index) => (links[index] ?? []).map(({ role, term }) => [role, numberOf(term), seq])),
  );
  await insertAttached(sql, accepted);
  await learnActivities(
    sql,
    contents.flatMap(({ activities }) => activities),
    { numberOf, definitions },
  );
  await learnNames(
    sql,
    contents.flatMap(({ agents }) => agents),
    numberOf,
  );
  await voidTargets(sql, accepted);
}

/** Data 2.3.2: a voiding statement itself stays as it is. */
async function voidTargets(sql: Sql, accepted: readonly Accepted[]): Promise<void> {
  const targets = accepted.filter(({ voiding }) => voiding).map(({ refers }) => refers);
  if (targets.length === 0) return;
  await sql.run(`UPDATE statements SET voided = 1 WHERE voiding = 0 AND id ${isOneOf(sql, 'text')}`, [
    JSON.stringify(targets),
  ]);
}

export const insertLinks = (sql: Sql, rows: readonly (readonly number[])[]): Promise<void> =>
  sql.insert('links', { role: 'bigint', term: 'bigint', seq: 'bigint' }, rows);

async function insertAttached(sql: Sql, accepted: readonly Accepted[]): Promise<void> {
  const rows = accepted.flatMap(({ seq, statement }) => attachmentsOf(statement).map((each) => [hashOf(each), seq]));
  if (rows.length > 0) await sql.insert('attached', { sha2: 'text', seq: 'bigint' }, rows);
}
