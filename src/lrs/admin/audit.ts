import type { Sql } from '../store/sql.ts';

export interface AuditLine {
  readonly at: string;
  /** Such as `key.create`, `erase.actor`. */
  readonly act: string;
  /** Ids of keys, packages and courses, and numbers. Never who a learner is: what was erased must not live on here. */
  readonly detail: string;
}

/** What administrators did, for those who answer for the records. */
export class Audit {
  readonly #sql: Sql;
  readonly #now: () => number;

  constructor(sql: Sql, now: () => number = Date.now) {
    this.#sql = sql;
    this.#now = now;
  }

  async note(act: string, detail: Readonly<Record<string, string | number>> = {}): Promise<void> {
    const text = Object.entries(detail)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ');
    await this.#sql.run('INSERT INTO lrs_audit (at, act, detail) VALUES (?, ?, ?)', [
      new Date(this.#now()).toISOString(),
      act,
      text,
    ]);
  }

  /** Oldest first. */
  async list(): Promise<readonly AuditLine[]> {
    return this.#sql.all<AuditLine & Readonly<Record<string, unknown>>>(
      'SELECT at, act, detail FROM lrs_audit ORDER BY seq',
    );
  }
}
