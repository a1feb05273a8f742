import { closeSync, openSync } from 'node:fs';
import Connection from 'libsql';
import type { Database, InsertColumns, Sql, SqlValue } from './sql.ts';

type Prepared = ReturnType<Connection.Database['prepare']>;

/** Texts are few: those that differ by their filters are some dozens. */
const preparedLimit = 200;

/** SQLite in this process: one file, or `:memory:`. One connection; transactions wait for each other. */
export class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly #connection: Connection.Database;
  readonly #prepared = new Map<string, Prepared>();
  /** Runs while a transaction is open, for it alone. */
  readonly #inside: Sql;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    if (file !== ':memory:') makePrivate(file);
    this.#connection = new Connection(file);
    // FULL: a commit is on disk before it is answered. In WAL mode NORMAL would lose the last ones when the power fails.
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'busy_timeout = 5000']) {
      this.#connection.prepare(`PRAGMA ${pragma}`).all();
    }
    for (const pragma of [
      'cache_size = -32768',
      'temp_store = MEMORY',
      'journal_size_limit = 67108864',
      'wal_autocheckpoint = 16000',
    ]) {
      this.#connection.prepare(`PRAGMA ${pragma}`).all();
    }
    this.#inside = {
      dialect: 'sqlite',
      all: async <Row>(text: string, values: readonly SqlValue[] = []) => this.#all<Row>(text, values),
      run: async (text, values = []) => this.#run(text, values),
      insert: async (table, columns, rows) => this.#insert(table, columns, rows),
      transaction: (work) => work(this.#inside),
      // A transaction begins with the lock on the whole file.
      lock: async () => {},
    };
  }

  all<Row extends Readonly<Record<string, unknown>>>(text: string, values: readonly SqlValue[] = []) {
    return this.#alone(() => this.#all<Row>(text, values));
  }

  run(text: string, values: readonly SqlValue[] = []): Promise<number> {
    return this.#alone(() => this.#run(text, values));
  }

  insert(table: string, columns: InsertColumns, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
    return this.transaction((sql) => sql.insert(table, columns, rows));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#inside);
        this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        // After some errors, such as a full disk, SQLite has rolled back by itself.
        if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async lock(): Promise<void> {}

  /** Deleted rows are overwritten at once (`secure_delete`); the log still has the pages as they were, until it is emptied. */
  async scrub(): Promise<void> {
    await this.#alone(() => this.#all('PRAGMA wal_checkpoint(TRUNCATE)', []));
  }

  async close(): Promise<void> {
    await this.#alone(() => {
      this.#prepared.clear();
      this.#connection.close();
    });
  }

  /** After what was asked before: nobody reads or writes in the middle of another's transaction. */
  #alone<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  #all<Row>(text: string, values: readonly SqlValue[]): readonly Row[] {
    const rows = this.#prepare(text).all([...values]) as Record<string, unknown>[];
    for (const row of rows) {
      for (const name in row) {
        const value = row[name];
        if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
      }
    }
    return rows as Row[];
  }

  #run(text: string, values: readonly SqlValue[]): number {
    return this.#prepare(text).run([...values]).changes;
  }

  #insert(table: string, columns: InsertColumns, rows: readonly (readonly (string | number | null)[])[]): void {
    const names = Object.keys(columns);
    const into = `INSERT INTO ${table} (${names.join(', ')})`;
    // Numbers in one call, since a call costs more than the row. Texts would cost more to quote and read again.
    if (Object.values(columns).every((type) => type === 'bigint')) {
      const values = names.map((_, index) => `value->>${index}`).join(', ');
      this.#run(`${into} SELECT ${values} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`, [JSON.stringify(rows)]);
      return;
    }
    const prepared = this.#prepare(`${into} VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`);
    for (const row of rows) prepared.run([...row]);
  }

  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known) return known;
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= preparedLimit && oldest !== undefined) this.#prepared.delete(oldest);
    const prepared = this.#connection.prepare(text);
    this.#prepared.set(text, prepared);
    return prepared;
  }
}

/** A new file is for its owner alone, in whatever folder; SQLite makes those beside it with the same rights. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // SQLite says what is wrong with it.
  }
}
