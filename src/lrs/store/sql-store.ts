import type { Activity, Agent } from '../../xapi/statement.ts';
import { readActivity } from './activities.ts';
import { readNames } from './agent-names.ts';
import { SqlDocuments } from './documents.ts';
import { erase } from './erase.ts';
import { findStatements } from './find.ts';
import { rename } from './rename.ts';
import type { Renaming } from './rewrite.ts';
import type { Database } from './sql.ts';
import { timeOf } from './stored-time.ts';
import type {
  Erasure,
  NewStatement,
  PutResult,
  StatementPage,
  StatementQuery,
  StatementStore,
  Store,
  StoredAttachment,
} from './store.ts';
import { termOf } from './term.ts';
import { Writer } from './writer.ts';

/** The store over a database that is at this program's version. */
export const sqlStore = (database: Database): Store => ({
  statements: new SqlStatements(database),
  documents: new SqlDocuments(database),
});

/** In pages of this many. */
const exportedTogether = 500;

class SqlStatements implements StatementStore {
  readonly #sql: Database;
  readonly #writer: Writer;

  constructor(sql: Database) {
    this.#sql = sql;
    this.#writer = new Writer(sql);
  }

  async put(statements: readonly NewStatement[], attachments: readonly StoredAttachment[] = []): Promise<PutResult> {
    if (statements.length === 0) return { outcome: 'stored', stored: 0 };
    return this.#writer.put({ statements, attachments });
  }

  async get(id: string, { voided }: { readonly voided: boolean }): Promise<string | undefined> {
    const [row] = await this.#sql.all<{ body: string }>('SELECT body FROM statements WHERE id = ? AND voided = ?', [
      id.toLowerCase(),
      Number(voided),
    ]);
    return row?.body;
  }

  find(query: StatementQuery): Promise<StatementPage> {
    return findStatements(this.#sql, query);
  }

  async consistentThrough(): Promise<string> {
    return timeOf(await this.#settled());
  }

  /** What others write, or are about to, counts too: only while no writer holds the lock is it known that the present is settled. */
  async #settled(): Promise<number> {
    const { dialect } = this.#sql;
    const here = dialect === 'sqlite' ? this.#writer.memory.clock.settled() : undefined;
    if (here !== undefined) return here;
    const [row] = await this.#sql.all<{ last: number | null }>(
      dialect === 'sqlite'
        ? 'SELECT max(seq) AS last FROM statements'
        : `SELECT CASE WHEN pg_try_advisory_xact_lock_shared(hashtextextended('statements', 0))
             THEN (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
             ELSE (SELECT max(seq) FROM statements) END AS last`,
    );
    return row?.last ?? 0;
  }

  async attachment(sha2: string): Promise<StoredAttachment | undefined> {
    const [row] = await this.#sql.all<{ content_type: string; content: Uint8Array }>(
      'SELECT content_type, content FROM attachments WHERE sha2 = ?',
      [sha2.toLowerCase()],
    );
    return row && { sha2, contentType: row.content_type, content: row.content };
  }

  namesOf(identity: string): Promise<readonly string[]> {
    return readNames(this.#sql, identity);
  }

  activity(id: string): Promise<Activity | undefined> {
    return readActivity(this.#sql, id);
  }

  async *export(): AsyncIterable<string> {
    let last = -1;
    for (;;) {
      const rows = await this.#sql.all<{ seq: number; body: string }>(
        'SELECT seq, body FROM statements WHERE seq > ? ORDER BY seq LIMIT ?',
        [last, exportedTogether],
      );
      for (const { body } of rows) yield body;
      if (rows.length < exportedTogether) return;
      last = rows.at(-1)?.seq ?? last;
    }
  }

  async erase(where: Erasure): Promise<number> {
    const erased = await erase(this.#writer, where);
    await this.#sql.scrub();
    return erased;
  }

  async rename(from: string, to: Agent, registration?: Renaming['registration']): Promise<number> {
    const renamed = await rename(this.#writer, { from, to, ...(registration && { registration }) });
    await this.#sql.scrub();
    return renamed;
  }

  async accounts(homePage: string, after: string, limit: number): Promise<readonly string[]> {
    const start = `account:${JSON.stringify([homePage]).slice(0, -1)},`;
    const rows = await this.#sql.all<{ identity: string }>(
      `SELECT COALESCE(whole, term) AS identity FROM terms WHERE term >= ? AND term < ? AND term > ? ORDER BY term LIMIT ?`,
      [start, `${start.slice(0, -1)}-`, termOf(after), limit],
    );
    return rows.map(({ identity }) => identity);
  }

  async count(): Promise<number> {
    const [row] = await this.#sql.all<{ count: number }>('SELECT count(*) AS count FROM statements');
    return row?.count ?? 0;
  }
}
