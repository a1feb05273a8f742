import { sameStatement } from '../../xapi/same-statement.ts';
import { isVoiding, targetOf } from '../../xapi/voiding.ts';
import type { Clock } from './clock.ts';
import type { Referrer } from './referrers.ts';
import { isOneOf, type Sql } from './sql.ts';
import { timeOf } from './stored-time.ts';
import type { NewStatement, PutResult, StoredAttachment } from './store.ts';

export interface Batch {
  readonly statements: readonly NewStatement[];
  readonly attachments: readonly StoredAttachment[];
}

/** A statement that will be stored, as it will be. */
export interface Accepted {
  readonly seq: number;
  readonly id: string;
  readonly statement: NewStatement;
  readonly refers: string | undefined;
  readonly voiding: boolean;
  readonly voided: boolean;
  readonly body: string;
}

export interface Acceptance {
  readonly results: readonly PutResult[];
  readonly accepted: readonly Accepted[];
  /** Of the batches that were taken. */
  readonly attachments: readonly StoredAttachment[];
  /** Ids of statements, stored before, that refer to accepted ones. */
  readonly referrers: readonly string[];
}

interface Known {
  readonly voiding: boolean;
  readonly content: () => NewStatement;
}

/** Says what becomes of each batch before anything is written, so that a refused one leaves no trace and the others go on. */
export async function accept(sql: Sql, batches: readonly Batch[], clock: Clock): Promise<Acceptance> {
  const { known, referrers } = await findIn(sql, batches);
  const results: PutResult[] = [];
  const taken: NewStatement[] = [];
  const attachments: StoredAttachment[] = [];
  for (const batch of batches) {
    const { result, fresh } = judge(batch.statements, known);
    results.push(result);
    if (result.outcome !== 'stored') continue;
    for (const [id, statement] of fresh) known.set(id, asKnown(statement));
    taken.push(...fresh.values());
    attachments.push(...batch.attachments);
  }
  const ids = new Set(taken.map(({ id }) => id.toLowerCase()));
  const ofTaken = referrers.filter(({ refers }) => ids.has(refers));
  return {
    results,
    accepted: withVoided(taken, ofTaken, clock),
    attachments,
    referrers: ofTaken.map(({ id }) => id),
  };
}

interface Judged {
  readonly result: PutResult;
  readonly fresh: ReadonlyMap<string, NewStatement>;
}

/** Data 2.3.1: the same id with the same content is the same statement. */
function judge(batch: readonly NewStatement[], known: ReadonlyMap<string, Known>): Judged {
  const fresh = new Map<string, NewStatement>();
  for (const statement of batch) {
    const id = statement.id.toLowerCase();
    const before = known.get(id)?.content() ?? fresh.get(id);
    if (before === undefined) fresh.set(id, statement);
    else if (!sameStatement(before, statement)) return { result: { outcome: 'conflict', id: statement.id }, fresh };
  }
  for (const statement of fresh.values()) {
    if (voidsVoiding(statement, known, fresh)) return { result: { outcome: 'voids-voiding', id: statement.id }, fresh };
  }
  return { result: { outcome: 'stored', stored: fresh.size }, fresh };
}

/** Data 2.3.2: a voiding statement cannot be voided. */
function voidsVoiding(
  statement: NewStatement,
  known: ReadonlyMap<string, Known>,
  fresh: ReadonlyMap<string, NewStatement>,
): boolean {
  const target = isVoiding(statement) ? targetOf(statement) : undefined;
  if (target === undefined) return false;
  const inBatch = fresh.get(target);
  return known.get(target)?.voiding ?? (inBatch !== undefined && isVoiding(inBatch));
}

interface Found {
  readonly known: Map<string, Known>;
  readonly referrers: readonly Referrer[];
}

/** What the database has of the ids in these batches, of those they void, and of what refers to them: in one question, for speed. */
async function findIn(sql: Sql, batches: readonly Batch[]): Promise<Found> {
  const ids = batches.flatMap(({ statements }) => statements.map(({ id }) => id.toLowerCase()));
  const targets = batches.flatMap(({ statements }) => statements.filter(isVoiding).map((one) => targetOf(one) ?? ''));
  const among = isOneOf(sql, 'text');
  const rows = await sql.all<Referrer & { body: string | null }>(
    `SELECT id, refers, voiding, body FROM statements WHERE id ${among}
     UNION ALL SELECT id, refers, voiding, NULL AS body FROM statements WHERE refers ${among}`,
    [JSON.stringify([...ids, ...targets]), JSON.stringify(ids)],
  );
  const known = new Map<string, Known>();
  for (const { id, voiding, body } of rows) {
    if (body !== null) known.set(id, { voiding: voiding === 1, content: () => JSON.parse(body) as NewStatement });
  }
  return { known, referrers: rows.filter(({ body }) => body === null) };
}

const asKnown = (statement: NewStatement): Known => ({ voiding: isVoiding(statement), content: () => statement });

/** A voiding statement may come before the one it voids. */
function withVoided(taken: readonly NewStatement[], referrers: readonly Referrer[], clock: Clock): readonly Accepted[] {
  const voided = new Set(referrers.filter(({ voiding }) => voiding === 1).map(({ refers }) => refers));
  for (const statement of taken) if (isVoiding(statement)) voided.add(targetOf(statement) ?? '');
  return taken.map((statement) => {
    const seq = clock.next();
    const id = statement.id.toLowerCase();
    const voiding = isVoiding(statement);
    const stored = timeOf(seq);
    // Data 2.4.7: left out by the sender. Not sooner, or a repetition would be told as a conflict.
    const body = JSON.stringify({ ...statement, timestamp: statement.timestamp ?? stored, stored });
    return { seq, id, statement, refers: targetOf(statement), voiding, voided: !voiding && voided.has(id), body };
  });
}
