import { Pool, type PoolClient, types } from 'pg';
import type { Database, InsertColumns, Sql, SqlValue } from './sql.ts';
import { storable } from './term.ts';

type Rows = readonly (readonly (string | number | null)[])[];
interface Asked {
  readonly rows: readonly unknown[];
  readonly rowCount: number | null;
}
/** A client or the pool. */
interface Asks {
  query(text: string, values?: unknown[]): Promise<Asked>;
}

/** Deadlock found, serialization failure: another try goes through. */
const worthAnotherTry: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const tries = 4;

/** PostgreSQL, 13 or newer. Several processes may use one database. */
export class PostgresDatabase implements Database {
  readonly dialect = 'postgres';
  readonly #pool: Pool;
  readonly #sql: Sql;

  constructor(url: string) {
    this.#pool = new Pool({ connectionString: url, max: 10, types: { getTypeParser } });
    // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => {});
    this.#sql = sqlOver(this.#pool, (work) => this.transaction(work));
  }

  all<Row extends Readonly<Record<string, unknown>>>(text: string, values: readonly SqlValue[] = []) {
    return this.#sql.all<Row>(text, values);
  }

  run(text: string, values: readonly SqlValue[] = []): Promise<number> {
    return this.#sql.run(text, values);
  }

  insert(table: string, columns: InsertColumns, rows: Rows): Promise<void> {
    return this.#sql.insert(table, columns, rows);
  }

  async lock(): Promise<void> {
    throw new Error('A lock is held until the end of a transaction: ask for it in one.');
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.#transactOnce(work);
      } catch (error) {
        if (tried >= tries || !worthAnotherTry.has((error as { code?: unknown }).code)) throw error;
      }
    }
  }

  /** Makes room of what was deleted; the pages are written anew as they are used. `VACUUM FULL` does it at once, but stops everyone. */
  async scrub(): Promise<void> {
    await this.#pool.query('VACUUM');
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transactOnce<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      // What was answered is on disk, whatever the server's default is.
      await client.query('BEGIN; SET LOCAL synchronous_commit = on');
      const result = await work(insideOf(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      // A connection that cannot roll back is not given to anybody else.
      client.release(broken);
    }
  }
}

function insideOf(client: PoolClient): Sql {
  const inside: Sql = sqlOver(client, (work) => work(inside));
  return inside;
}

function sqlOver(asks: Asks, transaction: Sql['transaction']): Sql {
  return {
    dialect: 'postgres',
    all: async <Row>(text: string, values: readonly SqlValue[] = []) =>
      (await asks.query(numbered(text), values.map(sent))).rows as readonly Row[],
    run: async (text, values = []) => (await asks.query(numbered(text), values.map(sent))).rowCount ?? 0,
    insert: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
      await asks.query(
        `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')}) ON CONFLICT DO NOTHING`,
        names.map((_, column) => rows.map((row) => row[column])),
      );
    },
    transaction,
    lock: async (name) => {
      await asks.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    },
  };
}

/** `pg` sends other arrays of bytes than its own as text. Whoever sends a text with U+0000 in a request finds nothing, and breaks nothing. */
function sent(value: SqlValue): string | number | null | Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return typeof value === 'string' && value.includes('\0') ? storable(value) : value;
}

const numberedTexts = new Map<string, string>();

/** `?` becomes `$1`, `$2`, …: texts are few, and none has a question mark of its own. */
function numbered(text: string): string {
  const known = numberedTexts.get(text);
  if (known !== undefined) return known;
  let count = 0;
  const result = text.replaceAll('?', () => `$${++count}`);
  if (numberedTexts.size < 500) numberedTexts.set(text, result);
  return result;
}

/** Our 64-bit integers are times in microseconds and counts: numbers hold them. */
const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser;
