import { Clock } from './clock.ts';
import { etagOf } from './etag.ts';
import type { Sql } from './sql.ts';
import { microsecondsOf, timeOf } from './stored-time.ts';
import type { DocumentChange, DocumentKey, DocumentStore, StoredDocument } from './store.ts';
import { termOf } from './term.ts';
import { insertTerms, numbersOf } from './terms.ts';

interface Row {
  readonly [column: string]: unknown;
  readonly content: Uint8Array;
  readonly content_type: string;
  readonly etag: string;
  readonly updated: number;
}

type Where = Omit<DocumentKey, 'id'>;

/** State, agent profiles and activity profiles (Communication 2.2–2.7). */
export class SqlDocuments implements DocumentStore {
  readonly #sql: Sql;
  /** Documents of one millisecond have an order too. */
  readonly #clock = new Clock();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get(key: DocumentKey): Promise<StoredDocument | undefined> {
    return read(this.#sql, key);
  }

  update<T>(key: DocumentKey, change: (old: StoredDocument | undefined) => DocumentChange<T>): Promise<T> {
    return this.#sql.transaction(async (sql) => {
      await sql.lock(`document ${JSON.stringify([key.resource, key.activity, key.agent, key.registration, key.id])}`);
      const decided = change(await read(sql, key));
      if ('write' in decided) await write(sql, key, { ...decided.write, updated: this.#clock.now() });
      else if ('remove' in decided) await sql.run(`DELETE FROM documents WHERE ${oneDocument}`, valuesOf(key));
      return decided.result;
    });
  }

  async ids(where: Where, since?: string): Promise<readonly string[]> {
    const { text, values } = selection(where);
    const after = since === undefined ? -1 : microsecondsOf(since);
    const rows = await this.#sql.all<{ id: string }>(
      `SELECT id FROM documents WHERE ${text} AND updated > ? ORDER BY updated, slot`,
      [...values, after],
    );
    // A State document of the same id may be there for several registrations.
    return [...new Set(rows.map(({ id }) => JSON.parse(id) as string))];
  }

  async clear(where: Where): Promise<void> {
    const { text, values } = selection(where);
    await this.#sql.run(`DELETE FROM documents WHERE ${text}`, values);
  }
}

const ofTerm = (column: string): string => `${column} = (SELECT id FROM terms WHERE term = ?)`;
const oneDocument = `resource = ? AND ${ofTerm('activity')} AND ${ofTerm('agent')} AND registration = ? AND slot = ?`;

const valuesOf = ({ resource, activity, agent, registration, id }: DocumentKey): readonly string[] => [
  resource,
  termOf(activity),
  termOf(agent),
  registration?.toLowerCase() ?? '',
  termOf(id),
];

function selection({ resource, activity, agent, registration }: Where) {
  const text = `resource = ? AND ${ofTerm('activity')} AND ${ofTerm('agent')}`;
  const values = [resource, termOf(activity), termOf(agent)];
  if (registration === undefined) return { text, values };
  return { text: `${text} AND registration = ?`, values: [...values, registration.toLowerCase()] };
}

async function read(sql: Sql, key: DocumentKey): Promise<StoredDocument | undefined> {
  const [row] = await sql.all<Row>(
    `SELECT content, content_type, etag, updated FROM documents WHERE ${oneDocument}`,
    valuesOf(key),
  );
  return row && { content: row.content, contentType: row.content_type, etag: row.etag, updated: timeOf(row.updated) };
}

interface Written extends Pick<StoredDocument, 'content' | 'contentType'> {
  readonly updated: number;
}

async function write(sql: Sql, key: DocumentKey, written: Written) {
  const { resource, activity, agent, registration = '', id } = key;
  const terms = [termOf(activity), termOf(agent)];
  let numbers = await numbersOf(sql, terms);
  if (!terms.every((term) => numbers.has(term))) {
    await insertTerms(sql, [activity, agent]);
    numbers = await numbersOf(sql, terms);
  }
  const etag = etagOf(written.content);
  await sql.run(
    `INSERT INTO documents (resource, activity, agent, registration, slot, id, content, content_type, etag, updated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (resource, activity, agent, registration, slot) DO UPDATE SET
       content = excluded.content, content_type = excluded.content_type, etag = excluded.etag, updated = excluded.updated`,
    [
      resource,
      numbers.get(termOf(activity)) ?? 0,
      numbers.get(termOf(agent)) ?? 0,
      registration.toLowerCase(),
      termOf(id),
      JSON.stringify(id),
      written.content,
      written.contentType,
      etag,
      written.updated,
    ],
  );
}
