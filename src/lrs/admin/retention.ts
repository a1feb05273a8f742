import { forgetLaunches, launchesOf } from '../launcher/retention.ts';
import type { Sql } from '../store/sql.ts';
import type { StatementStore } from '../store/store.ts';
import type { Audit } from './audit.ts';

/** Statements about this activity and its parts are erased once they are older than that. */
export interface Retention {
  readonly activity: string;
  readonly days: number;
}

export interface RetentionOptions {
  readonly sql: Sql;
  readonly statements: StatementStore;
  readonly audit: Audit;
  /** Of the cmi5 launcher's ids. */
  readonly origin: string;
  readonly now?: () => number;
}

const day = 86_400_000;

/** How long the statements of each course are kept, and the sweeping. */
export class Retentions {
  readonly #options: RetentionOptions;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  async list(): Promise<readonly Retention[]> {
    return this.#options.sql.all<Retention & Readonly<Record<string, unknown>>>(
      'SELECT activity, days FROM lrs_retention ORDER BY activity',
    );
  }

  async set({ activity, days }: Retention): Promise<void> {
    await this.#options.sql.run(
      'INSERT INTO lrs_retention (activity, days) VALUES (?, ?) ON CONFLICT (activity) DO UPDATE SET days = excluded.days',
      [activity, days],
    );
    await this.#options.audit.note('retention.set', { activity, days });
  }

  /** False: there was none. */
  async remove(activity: string): Promise<boolean> {
    const removed = await this.#options.sql.run('DELETE FROM lrs_retention WHERE activity = ?', [activity]);
    if (removed > 0) await this.#options.audit.note('retention.remove', { activity });
    return removed > 0;
  }

  /** Erases what is past its time; returns how many statements of which activity. */
  async apply(): Promise<readonly { readonly activity: string; readonly statements: number }[]> {
    const { sql, statements, audit, origin, now = Date.now } = this.#options;
    const erased = [];
    for (const { activity, days } of await this.list()) {
      const before = new Date(now() - days * day).toISOString();
      const launches = await launchesOf(sql, origin, activity);
      let count = 0;
      for (const each of [activity, ...launches.activities])
        count += await statements.erase({ activity: each, before });
      await forgetLaunches(sql, launches, before);
      if (count > 0) await audit.note('retention.apply', { activity, days, statements: count });
      erased.push({ activity, statements: count });
    }
    return erased;
  }
}
