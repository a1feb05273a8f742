import { attachmentsOf, hashOf } from '../../xapi/attachments.ts';
import type { Statement } from '../../xapi/statement.ts';
import type { Sql } from '../store/sql.ts';
import type { DocumentKey, StatementStore, Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { writeExtra } from './export-line.ts';

export interface Exporting {
  readonly store: Store;
  readonly database: Sql;
  readonly audit: Audit;
}

/**
 * Statements as they are stored, one a line, oldest first, voided ones too; before each, the attachments it has that were not written yet.
 * With `documents`, State and profiles come last.
 */
export async function* exportLines(lrs: Exporting, options: { readonly documents: boolean }): AsyncIterable<string> {
  let statements = 0;
  const written = new Set<string>();
  for await (const text of lrs.store.statements.export()) {
    if (text.includes('"attachments"')) yield* attachmentLines(lrs.store.statements, text, written);
    // A line break in JSON can only be white space.
    yield `${text.includes('\n') ? JSON.stringify(JSON.parse(text)) : text}\n`;
    statements++;
  }
  if (options.documents) yield* documentLines(lrs);
  await lrs.audit.note('export', { statements });
}

async function* attachmentLines(store: StatementStore, text: string, written: Set<string>): AsyncIterable<string> {
  for (const sha2 of attachmentsOf(JSON.parse(text) as Statement).map(hashOf)) {
    if (written.has(sha2)) continue;
    written.add(sha2);
    const attachment = await store.attachment(sha2);
    if (attachment) yield `${writeExtra({ attachment })}\n`;
  }
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly resource: DocumentKey['resource'];
  readonly activity: string | null;
  readonly agent: string | null;
  readonly registration: string;
  readonly id: string;
  readonly content: Uint8Array;
  readonly content_type: string;
  readonly activity_number: number;
  readonly agent_number: number;
  readonly slot: string;
}

const pageSize = 100;
const place = 'd.resource, d.activity, d.agent, d.registration, d.slot';

async function* documentLines({ database }: Exporting): AsyncIterable<string> {
  let after: readonly (string | number)[] = ['', -1, -1, '', ''];
  for (;;) {
    const rows = await database.all<Row>(
      `SELECT d.resource, d.registration, d.slot, d.id, d.content, d.content_type, d.activity AS activity_number, d.agent AS agent_number,
         COALESCE(a.whole, a.term) AS activity, COALESCE(g.whole, g.term) AS agent
       FROM documents d LEFT JOIN terms a ON a.id = d.activity LEFT JOIN terms g ON g.id = d.agent
       WHERE (${place}) > (?, ?, ?, ?, ?) ORDER BY ${place} LIMIT ${pageSize}`,
      after,
    );
    for (const row of rows) yield `${lineOf(row)}\n`;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.resource, last.activity_number, last.agent_number, last.registration, last.slot];
  }
}

const lineOf = (row: Row): string =>
  writeExtra({
    document: {
      resource: row.resource,
      activity: row.activity ?? '',
      agent: row.agent ?? '',
      registration: row.registration,
      // Kept as JSON, since PostgreSQL takes no U+0000 in text.
      id: JSON.parse(row.id) as string,
      contentType: row.content_type,
      content: row.content,
    },
  });
