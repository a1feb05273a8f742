import { isWithin } from '../../xapi/activity-ids.ts';
import { identityOf } from '../../xapi/identity.ts';
import type { Statement } from '../../xapi/statement.ts';
import { eraseDocuments, underActivity } from './erase-documents.ts';
import { contentsOf, isActivity, roles } from './links.ts';
import { beginWriting, type Memory } from './put.ts';
import { isOneOf, type Sql } from './sql.ts';
import { microsecondsOf } from './stored-time.ts';
import type { Erasure } from './store.ts';
import { termOf } from './term.ts';
import {
  deleteLinks,
  inheritAnew,
  inheritedRows,
  type Kept,
  keptColumns,
  keptJoin,
  ownRows,
  sweepTerms,
} from './unlink.ts';
import type { Writer } from './writer.ts';

/** In one transaction: others wait meanwhile. */
const erasedTogether = 200;

/** A range of `links`, in order; without, all statements. */
interface Range {
  readonly role: number;
  readonly term: number;
}

/** Removes statements in steps; stopped half-way, what was removed is removed whole, and it can be asked again. */
export async function erase(writer: Writer, where: Erasure): Promise<number> {
  if (where.agent === undefined && where.activity === undefined && where.before === undefined) {
    throw new Error('An erasure says what to erase: an agent, an activity, or a time.');
  }
  const { memory } = writer;
  let erased = 0;
  for (const range of await writer.change((sql) => rangesOf(sql, where))) {
    let after: number | undefined = -1;
    while (after !== undefined) {
      const from: number = after;
      const page = await writer.change(async (sql) => {
        await beginWriting(sql, memory);
        return erasePage(sql, { where, range, after: from }, memory);
      });
      erased += page.erased;
      after = page.last;
    }
  }
  await writer.change(async (sql) => {
    await beginWriting(sql, memory);
    await sweepTerms(sql, await eraseDocuments(sql, where));
  });
  return erased;
}

/** Where to look: the agent's statements, else those about each of the activities. */
async function rangesOf(sql: Sql, { agent, activity }: Erasure): Promise<readonly (Range | undefined)[]> {
  if (agent === undefined && activity === undefined) return [undefined];
  const role = agent === undefined ? roles.activity : roles.relatedAgent;
  const { text, values } =
    agent === undefined ? underActivity(activity ?? '') : { text: 'term = ?', values: [termOf(agent)] };
  const rows = await sql.all<{ id: number }>(`SELECT id FROM terms WHERE ${text}`, values);
  return rows.map(({ id }) => ({ role, term: id }));
}

interface Page {
  readonly where: Erasure;
  readonly range: Range | undefined;
  readonly after: number;
}

async function erasePage(sql: Sql, page: Page, memory: Memory): Promise<{ erased: number; last: number | undefined }> {
  const candidates = await candidatesOf(sql, page);
  const chosen = candidates.filter(({ body }) => isMeant(JSON.parse(body) as Statement, page.where));
  if (chosen.length > 0) await eraseRows(sql, chosen, memory);
  const last = candidates.length < erasedTogether ? undefined : candidates.at(-1)?.seq;
  return { erased: chosen.length, last };
}

function candidatesOf(sql: Sql, { where: { before }, range, after }: Page): Promise<readonly Kept[]> {
  const below = before === undefined ? Number.MAX_SAFE_INTEGER : microsecondsOf(before);
  const source = range
    ? `links l CROSS JOIN statements s ${keptJoin} WHERE l.role = ? AND l.term = ? AND s.seq = l.seq AND l.seq`
    : `statements s ${keptJoin} WHERE s.seq`;
  const order = range ? 'l.seq' : 's.seq';
  return sql.all<Kept>(`SELECT ${keptColumns} FROM ${source} > ? AND ${order} < ? ORDER BY ${order} LIMIT ?`, [
    ...(range ? [range.role, range.term] : []),
    after,
    below,
    erasedTogether,
  ]);
}

/** By itself: a statement that only refers to another is found by its filters too, and stays. */
function isMeant(statement: Statement, { agent, activity }: Erasure): boolean {
  const { object } = statement;
  const { agents } = contentsOf(statement);
  if (agent !== undefined && !agents.some((one) => identityOf(one) === agent)) return false;
  if (activity === undefined) return true;
  return isActivity(object) && isWithin(object.id, activity);
}

/** What was voided stays so, even where the voiding statement goes: nobody has taken that word back. */
async function eraseRows(sql: Sql, chosen: readonly Kept[], { terms }: Memory): Promise<void> {
  const rows = chosen.flatMap(inheritedRows);
  for (const kept of chosen) rows.push(...(await ownRows(sql, kept, terms)));
  await deleteLinks(sql, rows);
  const seqs = JSON.stringify(chosen.map(({ seq }) => seq));
  await sql.run(`DELETE FROM inherited WHERE seq ${isOneOf(sql, 'bigint')}`, [seqs]);
  await sql.run(`DELETE FROM statements WHERE seq ${isOneOf(sql, 'bigint')}`, [seqs]);
  await eraseAttachments(sql, seqs);
  const released = await inheritAnew(
    sql,
    chosen.map(({ id }) => id),
    terms,
  );
  await sweepTerms(sql, [...rows.map(([, term]) => term), ...released]);
}

/** An attachment is kept once, for all that have it. */
async function eraseAttachments(sql: Sql, seqs: string): Promise<void> {
  const rows = await sql.all<{ sha2: string }>(
    `DELETE FROM attached WHERE seq ${isOneOf(sql, 'bigint')} RETURNING sha2`,
    [seqs],
  );
  if (rows.length === 0) return;
  await sql.run(
    `DELETE FROM attachments WHERE sha2 ${isOneOf(sql, 'text')}
     AND NOT EXISTS (SELECT 1 FROM attached WHERE attached.sha2 = attachments.sha2)`,
    [JSON.stringify(rows.map(({ sha2 }) => sha2))],
  );
}
