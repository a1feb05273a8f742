import { randomUUID } from 'node:crypto';
import { basicCredentials } from '../keys/credentials.ts';
import { hashSecret, newSecret } from '../keys/secret.ts';
import type { Sql } from '../store/sql.ts';
import type { LaunchMode } from './words.ts';

/** One launch of a unit, from `launched` to `terminated` or `abandoned`. */
export interface Session {
  /** The session id of cmi5 § 9.6.3.1. */
  readonly id: string;
  readonly registration: string;
  /** Publisher's id of the unit. */
  readonly unit: string;
  readonly mode: LaunchMode;
  readonly launched: string;
  /** Time of the latest statement of the unit; of the launch before there is one. */
  readonly last: string;
  readonly masteryScore?: number;
  readonly abandoned?: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly registration: string;
  readonly unit: string;
  readonly mode: string;
  readonly launched: string;
  readonly last: string;
  readonly mastery_score: string | null;
  readonly fetch_until: string;
  readonly token_sha256: string | null;
  readonly until: string;
  readonly abandoned: string | null;
}

/** Launches and statements of one registration are judged one after another, in every process. */
export const lockOf = (registration: string): string => `launcher ${registration}`;

/** How long a fetch URL waits for its one call: slow networks included. */
const fetchMilliseconds = 15 * 60_000;
/** How long a session can last. A tab that stays open longer keeps what it has to say for the next launch. */
const sessionMilliseconds = 12 * 3_600_000;

/** What a fetch URL answers (cmi5 § 8.2). */
export type Fetched = { readonly token: string } | { readonly code: '1' | '2'; readonly text: string };

/** The sessions of units, and the tokens that they speak with. */
export class Sessions {
  readonly #sql: Sql;
  readonly #now: () => number;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  /**
   * Opens a session and ends those of the same registration that are still open (cmi5 § 9.3.6), in one step: no statement of theirs is taken from
   * then on. The fetch secret stands in the answer and nowhere else.
   */
  async open(
    wanted: Pick<Session, 'registration' | 'unit' | 'mode' | 'masteryScore'>,
  ): Promise<{ readonly session: Session; readonly secret: string; readonly abandoned: readonly Session[] }> {
    const now = this.#now();
    const launched = iso(now);
    const session: Session = { ...wanted, id: randomUUID(), launched, last: launched };
    const secret = newSecret();
    const abandoned = await this.#sql.transaction(async (sql) => {
      await sql.lock(lockOf(wanted.registration));
      const open = await sql.all<Row>(
        `SELECT * FROM launcher_sessions s WHERE registration = ? AND abandoned IS NULL AND NOT EXISTS (
           SELECT 1 FROM launcher_claims c WHERE c.session = s.id AND c.slot = 'terminated' AND c.settled = 1)
         ORDER BY launched`,
        [wanted.registration],
      );
      for (const { id } of open)
        await sql.run('UPDATE launcher_sessions SET abandoned = ? WHERE id = ?', [launched, id]);
      await sql.run(
        `INSERT INTO launcher_sessions (id, registration, unit, mode, launched, last, mastery_score, fetch_sha256, fetch_until, until)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          session.id,
          session.registration,
          session.unit,
          session.mode,
          launched,
          launched,
          session.masteryScore === undefined ? null : String(session.masteryScore),
          hashSecret(secret),
          iso(now + fetchMilliseconds),
          iso(now + sessionMilliseconds),
        ],
      );
      return open;
    });
    return { session, secret, abandoned: abandoned.map((row) => ({ ...sessionOf(row), abandoned: launched })) };
  }

  /** Gives the token of a session, once. */
  async fetch(secret: string): Promise<Fetched> {
    const hash = hashSecret(secret);
    const [row] = await this.#sql.all<Row>('SELECT * FROM launcher_sessions WHERE fetch_sha256 = ?', [hash]);
    if (!row) return { code: '2', text: 'This address belongs to no launch.' };
    if (row.abandoned !== null) return { code: '1', text: 'The course was launched again: this session is over.' };
    if (row.fetch_until < iso(this.#now()))
      return { code: '1', text: 'This launch has expired: launch the course again.' };
    const token = newSecret();
    const given = await this.#sql.run(
      'UPDATE launcher_sessions SET token_sha256 = ? WHERE id = ? AND token_sha256 IS NULL',
      [hashSecret(token), row.id],
    );
    if (given === 0) return { code: '1', text: 'The authorization token has already been returned.' };
    return { token: basicCredentials({ id: `${prefix}${row.id}`, secret: token }) };
  }

  /** The session that a token speaks for, whether it is over or not. */
  async ofToken(id: string, secret: string): Promise<Session | undefined> {
    if (!id.startsWith(prefix)) return undefined;
    const [row] = await this.#sql.all<Row>(
      'SELECT * FROM launcher_sessions WHERE id = ? AND token_sha256 = ? AND until > ?',
      [id.slice(prefix.length), hashSecret(secret), iso(this.#now())],
    );
    return row && sessionOf(row);
  }

  async find(id: string): Promise<Session | undefined> {
    const [row] = await this.#sql.all<Row>('SELECT * FROM launcher_sessions WHERE id = ?', [id]);
    return row && sessionOf(row);
  }

  /** In the order of their launches. */
  async ofRegistration(registration: string): Promise<readonly Session[]> {
    const rows = await this.#sql.all<Row>(
      'SELECT * FROM launcher_sessions WHERE registration = ? ORDER BY launched, id',
      [registration],
    );
    return rows.map(sessionOf);
  }

  /** Notes when the unit last said something. */
  async heard(id: string, time: string): Promise<void> {
    await this.#sql.run('UPDATE launcher_sessions SET last = ? WHERE id = ? AND last < ?', [time, id, time]);
  }
}

/** Tells tokens of sessions from keys and tokens of others. */
const prefix = 'cmi5-';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const sessionOf = (row: Row): Session => ({
  id: row.id,
  registration: row.registration,
  unit: row.unit,
  mode: row.mode as LaunchMode,
  launched: row.launched,
  last: row.last,
  ...(row.mastery_score !== null && { masteryScore: Number(row.mastery_score) }),
  ...(row.abandoned !== null && { abandoned: row.abandoned }),
});
