import type { Agent, Group, Statement } from '../../xapi/statement.ts';
import { complete } from '../resources/complete.ts';
import type { DocumentStore, NewStatement, StoredAttachment, Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Extra } from './export-line.ts';
import { readImportLine, versionOf } from './import-line.ts';
import { idOf, type ImportProblem, tryImport } from './try-import.ts';

export type ImportResult =
  | {
      readonly outcome: 'imported';
      readonly statements: number;
      /** Statements that were there already. */
      readonly known: number;
      readonly documents: number;
    }
  | { readonly outcome: 'refused'; readonly problems: readonly ImportProblem[] };

export interface Importing {
  readonly store: Store;
  readonly audit: Audit;
  /** For statements that bring none. */
  readonly authority: Agent | Group;
}

const batchSize = 200;

/**
 * Stores a file of statements, one a line. It is read twice: nothing is stored before every line is known to be good.
 * `stored` is set anew, since it says when this LRS got them (Data 2.4.8). `authority` is kept: an administrator vouches for the file,
 * and reports tell by it who said what. What is there already is passed over, so that a stopped import can be run again;
 * a document that is there already stays as it is.
 */
export async function importLines(lines: () => AsyncIterable<string>, lrs: Importing): Promise<ImportResult> {
  const { problems, known } = await tryImport(lines(), lrs.store.statements);
  if (problems.length > 0) return { outcome: 'refused', problems };
  let statements = 0;
  let documents = 0;
  for await (const batch of batches(lines(), known)) {
    const put = await lrs.store.statements.put(
      batch.statements.map((statement) => whole(statement, lrs.authority)),
      batch.attachments,
    );
    if (put.outcome !== 'stored') {
      await lrs.audit.note('import.stopped', { statements });
      const message = `${reasons[put.outcome]} (${put.id}) ${statements} statements before it are stored.`;
      return { outcome: 'refused', problems: [{ line: batch.lines.get(put.id.toLowerCase()) ?? 0, message }] };
    }
    statements += batch.statements.length;
    for (const document of batch.documents) documents += await addDocument(lrs.store.documents, document);
  }
  await lrs.audit.note('import', { statements, documents });
  return { outcome: 'imported', statements, known: known.size, documents };
}

const reasons = {
  conflict: 'While importing, another statement with this id came.',
  'voids-voiding': 'It voids a statement that itself voids (xAPI Data 2.3.2).',
} as const;

type Document = Extract<Extra, { readonly document: unknown }>['document'];

interface Batch {
  readonly statements: Statement[];
  readonly attachments: StoredAttachment[];
  readonly documents: Document[];
  /** Where each statement stands. */
  readonly lines: Map<string, number>;
}

const newBatch = (): Batch => ({ statements: [], attachments: [], documents: [], lines: new Map() });

async function* batches(lines: AsyncIterable<string>, known: ReadonlySet<string>): AsyncIterable<Batch> {
  let batch = newBatch();
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    add(batch, readImportLine(text), { line, known });
    // Not after an attachment: it goes with the statement that follows.
    if (batch.statements.length + batch.documents.length < batchSize) continue;
    yield batch;
    batch = newBatch();
  }
  yield batch;
}

function add(
  batch: Batch,
  read: ReturnType<typeof readImportLine>,
  { line, known }: { readonly line: number; readonly known: ReadonlySet<string> },
): void {
  if ('extra' in read && read.extra) {
    if ('attachment' in read.extra) batch.attachments.push(read.extra.attachment);
    else batch.documents.push(read.extra.document);
  } else if ('statement' in read && read.statement && !known.has(idOf(read.statement))) {
    batch.statements.push(read.statement);
    batch.lines.set(idOf(read.statement), line);
  }
}

const whole = (statement: Statement, authority: Agent | Group): NewStatement =>
  complete(statement, {
    version: versionOf(statement),
    authority: statement.authority ?? authority,
  });

/** 1 where it was not there. */
const addDocument = (store: DocumentStore, { content, contentType, ...key }: Document): Promise<number> =>
  store.update(key, (old) => (old ? { keep: true, result: 0 } : { write: { content, contentType }, result: 1 }));
