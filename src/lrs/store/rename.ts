import { identityOf } from '../../xapi/identity.ts';
import type { Statement } from '../../xapi/statement.ts';
import { learnNames } from './agent-names.ts';
import { contentsOf, roles } from './links.ts';
import { beginWriting, insertLinks, type Memory } from './put.ts';
import { rewrite, type Renaming } from './rewrite.ts';
import type { Sql } from './sql.ts';
import { termOf } from './term.ts';
import { insertTerms, numbersOf, type Terms } from './terms.ts';
import { deleteLinks, inheritAnew, type Kept, keptColumns, keptJoin, ownRows, sweepTerms } from './unlink.ts';
import type { Writer } from './writer.ts';

const renamedTogether = 200;

/** Gives an agent's statements and documents to another, in steps. */
export async function rename(writer: Writer, renaming: Renaming): Promise<number> {
  const { memory } = writer;
  let count = 0;
  let after: number | undefined = -1;
  while (after !== undefined) {
    const from: number = after;
    const page = await writer.change(async (sql) => {
      await beginWriting(sql, memory);
      return renamePage(sql, renaming, { after: from, memory });
    });
    count += page.renamed;
    after = page.last;
  }
  await writer.change(async (sql) => {
    await beginWriting(sql, memory);
    await sweepTerms(sql, await renameDocuments(sql, renaming));
  });
  return count;
}

interface Step {
  readonly after: number;
  readonly memory: Memory;
}

async function renamePage(sql: Sql, renaming: Renaming, { after, memory: { terms } }: Step) {
  const candidates = await sql.all<Kept>(
    `SELECT ${keptColumns} FROM links l CROSS JOIN statements s ${keptJoin}
     WHERE l.role = ? AND l.term = (SELECT id FROM terms WHERE term = ?) AND s.seq = l.seq AND l.seq > ?
     ORDER BY l.seq LIMIT ?`,
    [roles.relatedAgent, termOf(renaming.from), after, renamedTogether],
  );
  const released: number[] = [];
  const changed: string[] = [];
  for (const kept of candidates) {
    const statement = JSON.parse(kept.body) as Statement;
    if (!contentsOf(statement).agents.some((agent) => identityOf(agent) === renaming.from)) continue;
    released.push(...(await renameRow(sql, kept, { statement: rewrite(statement, renaming), terms })));
    changed.push(kept.id);
  }
  released.push(...(await inheritAnew(sql, changed, terms)));
  if (changed.length > 0) await sweepTerms(sql, released);
  return {
    renamed: changed.length,
    last: candidates.length < renamedTogether ? undefined : candidates.at(-1)?.seq,
  };
}

interface Rewritten {
  readonly statement: Statement;
  readonly terms: Terms;
}

/** Returns the terms it had. */
async function renameRow(sql: Sql, kept: Kept, { statement, terms }: Rewritten): Promise<readonly number[]> {
  const body = JSON.stringify(statement);
  const before = await ownRows(sql, kept, terms);
  await deleteLinks(sql, before);
  await sql.run('UPDATE statements SET body = ? WHERE seq = ?', [body, kept.seq]);
  await insertLinks(sql, await ownRows(sql, { ...kept, body }, terms));
  const { agents } = contentsOf(statement);
  const numberOf = await terms.intern(
    sql,
    agents.map(identityOf).filter((identity) => identity !== undefined),
  );
  await learnNames(sql, agents, numberOf);
  return before.map(([, term]) => term);
}

/** Where the other has a document in the same place, the one changed last stays. */
async function renameDocuments(sql: Sql, { from, to, registration }: Renaming): Promise<readonly number[]> {
  const identity = identityOf(to) ?? '';
  const before = (await numbersOf(sql, [termOf(from)])).get(termOf(from));
  if (before === undefined) return [];
  await insertTerms(sql, [identity]);
  const after = (await numbersOf(sql, [termOf(identity)])).get(termOf(identity)) ?? 0;
  const old = registration?.from.toLowerCase() ?? '';
  const renamed = registration?.to.toLowerCase() ?? '';
  const newer = 'excluded.updated > documents.updated';
  const columns = ['content', 'content_type', 'etag', 'updated'];
  await sql.run(
    `INSERT INTO documents (resource, activity, agent, registration, slot, id, content, content_type, etag, updated)
     SELECT resource, activity, ${after}, CASE WHEN registration = ? AND registration <> '' THEN ? ELSE registration END,
       slot, id, content, content_type, etag, updated FROM documents WHERE agent = ?
     ON CONFLICT (resource, activity, agent, registration, slot) DO UPDATE SET
       ${columns.map((name) => `${name} = CASE WHEN ${newer} THEN excluded.${name} ELSE documents.${name} END`).join(', ')}`,
    [old, renamed, before],
  );
  if (after !== before) await sql.run('DELETE FROM documents WHERE agent = ?', [before]);
  return [before];
}
