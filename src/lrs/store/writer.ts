import type { Batch } from './accept.ts';
import { Clock } from './clock.ts';
import { type Memory, putBatches } from './put.ts';
import type { Database, Sql } from './sql.ts';
import type { PutResult } from './store.ts';
import { Remembered } from './remembered.ts';
import { Terms } from './terms.ts';

/** Statements in one transaction at most, so that readers do not wait long. */
const together = 500;

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (result: PutResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes what waits: batches that come while the disk is busy share the next transaction, since the wait for the disk is what single
 * statements cost. Each is answered when it is on disk.
 */
export class Writer {
  readonly memory: Memory = {
    terms: new Terms(),
    // A few kB each at most in what our courses say; about 5 MB.
    definitions: new Remembered<number, string>(2000),
    clock: new Clock(),
  };
  readonly #database: Database;
  #waiting: Waiting[] = [];
  #running = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  put(batch: Batch): Promise<PutResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  /** A change that is no `put`: in turn, and with the same memory. */
  change<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#transaction(work));
    this.#last = result.catch(() => {});
    return result;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // What arrived in the same turn of the event loop goes together.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#write(this.#take());
    }
    this.#running = false;
  }

  #take(): readonly Waiting[] {
    let count = 0;
    let taken = 0;
    for (const { batch } of this.#waiting) {
      if (taken > 0 && count + batch.statements.length > together) break;
      count += batch.statements.length;
      taken += 1;
    }
    return this.#waiting.splice(0, taken);
  }

  async #write(waiting: readonly Waiting[]): Promise<void> {
    try {
      const batches = waiting.map(({ batch }) => batch);
      const results = await this.change((sql) => putBatches(sql, batches, this.memory));
      waiting.forEach(({ resolve }, index) => resolve(results[index] as PutResult));
    } catch (error) {
      // One that cannot be written must not take the others with it.
      if (waiting.length > 1) for (const one of waiting) await this.#write([one]);
      else waiting[0]?.reject(error);
    }
  }

  async #transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      const result = await this.#database.transaction(work);
      this.memory.terms.remembered.commit();
      this.memory.definitions.commit();
      return result;
    } finally {
      this.memory.clock.end();
    }
  }
}
