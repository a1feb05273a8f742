import { randomBytes } from 'node:crypto';
import type { Authenticate, Caller, Scope } from '../access/caller.ts';
import type { Sql } from '../store/sql.ts';
import { readCredentials } from './credentials.ts';
import { readScopes } from './presets.ts';
import { RecentCallers } from './recent-callers.ts';
import { hashSecret, newSecret, sameHash } from './secret.ts';

export interface NewKey {
  /** Whose it is, for the person who reads the list: a system, never a learner. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** Statements must be about these activities or parts of them; only for keys that do nothing but write. */
  readonly activities?: readonly string[];
  /** Package the key goes with: it is revoked when the package is removed. */
  readonly package?: string;
  /** ISO 8601. */
  readonly expires?: string;
}

/** What is known of a key: everything but its secret. */
export interface Key extends NewKey {
  readonly id: string;
  readonly created: string;
  readonly revoked?: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly label: string;
  readonly secret_sha256: string;
  readonly scopes: string;
  readonly package: string | null;
  readonly activities: string | null;
  readonly created: string;
  readonly expires: string | null;
  readonly revoked: string | null;
}

/** Compared with when there is no such key, so that an unknown key takes as long as a wrong secret. */
const nobody = hashSecret('');

/** The keys of this LRS: makes them, finds the caller of a request, revokes them. */
export class Keys {
  readonly #sql: Sql;
  readonly #homePage: string;
  readonly #now: () => number;
  readonly #recent: RecentCallers;

  /** `homePage` is this LRS's public address: it says in every `authority` whose key it was. */
  constructor(sql: Sql, homePage: string, now: () => number = Date.now) {
    this.#sql = sql;
    this.#homePage = homePage;
    this.#now = now;
    this.#recent = new RecentCallers(now);
  }

  /** The secret is in the answer, and nowhere else from then on. */
  async create(wanted: NewKey): Promise<{ readonly id: string; readonly secret: string }> {
    if (wanted.activities && wanted.scopes.some((scope) => scope !== 'write')) {
      throw new Error('Only a key that does nothing but write can be confined to activities: reading cannot be.');
    }
    const id = randomBytes(8).toString('hex');
    const secret = newSecret();
    await this.#sql.run(
      `INSERT INTO access_keys (id, label, secret_sha256, scopes, package, activities, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        wanted.label,
        hashSecret(secret),
        wanted.scopes.join(' '),
        wanted.package ?? null,
        wanted.activities ? JSON.stringify(wanted.activities) : null,
        new Date(this.#now()).toISOString(),
        wanted.expires ?? null,
      ],
    );
    return { id, secret };
  }

  /** Oldest first, revoked ones too. */
  async list(): Promise<readonly Key[]> {
    return (await this.#sql.all<Row>('SELECT * FROM access_keys ORDER BY created, id')).map(keyOf);
  }

  /** At once in this process, within seconds in others. False: no such key, or revoked before. */
  async revoke(id: string): Promise<boolean> {
    const revoked = await this.#sql.run('UPDATE access_keys SET revoked = ? WHERE id = ? AND revoked IS NULL', [
      new Date(this.#now()).toISOString(),
      id,
    ]);
    this.#recent.forget();
    return revoked > 0;
  }

  /** Revokes the keys made for a package. */
  async revokePackage(packageId: string): Promise<number> {
    const revoked = await this.#sql.run('UPDATE access_keys SET revoked = ? WHERE package = ? AND revoked IS NULL', [
      new Date(this.#now()).toISOString(),
      packageId,
    ]);
    this.#recent.forget();
    return revoked;
  }

  readonly authenticate: Authenticate = async (authorization) => {
    const credentials = authorization === undefined ? undefined : readCredentials(authorization);
    if (authorization === undefined || !credentials) return undefined;
    return this.#recent.find(authorization, () => this.#find(credentials.id, credentials.secret));
  };

  async #find(id: string, secret: string): Promise<{ readonly caller: Caller; readonly expires?: number } | undefined> {
    const [row] = await this.#sql.all<Row>('SELECT * FROM access_keys WHERE id = ?', [id]);
    const right = sameHash(hashSecret(secret), row?.secret_sha256 ?? nobody);
    if (!row || !right || row.revoked !== null) return undefined;
    const expires = row.expires === null ? undefined : Date.parse(row.expires);
    if (expires !== undefined && !(expires > this.#now())) return undefined;
    return { caller: this.#callerOf(keyOf(row)), ...(expires !== undefined && { expires }) };
  }

  #callerOf({ id, scopes, activities }: Key): Caller {
    return {
      id,
      authority: { objectType: 'Agent', account: { homePage: this.#homePage, name: `key:${id}` } },
      scopes: new Set(scopes),
      ...(activities && { bound: { activities, documents: 'none' } }),
    };
  }
}

const keyOf = (row: Row): Key => ({
  id: row.id,
  label: row.label,
  scopes: [...readScopes(row.scopes)],
  created: row.created,
  ...(row.package !== null && { package: row.package }),
  ...(row.activities !== null && { activities: JSON.parse(row.activities) as readonly string[] }),
  ...(row.expires !== null && { expires: row.expires }),
  ...(row.revoked !== null && { revoked: row.revoked }),
});
