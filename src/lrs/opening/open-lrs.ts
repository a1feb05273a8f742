import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Audit } from '../admin/audit.ts';
import { Retentions } from '../admin/retention.ts';
import { Gateway } from '../gateway/gateway.ts';
import { Packages } from '../gateway/packages.ts';
import { type Secrets, secretsFromFile, secretsFromText } from '../gateway/secrets.ts';
import { Keys } from '../keys/keys.ts';
import { isPostgres, openStore } from '../store/open.ts';
import type { Database } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

export interface OpenOptions {
  /** A file of SQLite, `:memory:`, or the address of a PostgreSQL database. */
  readonly store: string;
  /** This LRS's public address, without a slash at the end. It stands in each `authority`: keep it. */
  readonly publicUrl: string;
  /** The secrets themselves (`PARCOURS_LRS_SECRET`); else they are in `secretFile`. */
  readonly secret?: string;
  readonly secretFile: string;
  readonly now?: () => number;
}

/** Everything the server and the administrator's commands work with. */
export interface OpenedLrs {
  readonly store: Store;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly keys: Keys;
  readonly packages: Packages;
  readonly gateway: Gateway;
  readonly audit: Audit;
  readonly retentions: Retentions;
  readonly publicUrl: string;
  close(): Promise<void>;
}

/** Opens the store, brings it to this version, and what stands around it.  */
export async function openLrs(options: OpenOptions): Promise<OpenedLrs> {
  const { publicUrl, secret, secretFile, now } = options;
  const secrets = secret === undefined ? secretsFromFile(secretFile) : secretsFromText(secret);
  // What learners did is for this user alone.
  if (isFile(options.store)) await mkdir(path.dirname(options.store), { recursive: true, mode: 0o700 });
  const { store, database } = await openStore(options.store);
  const audit = new Audit(database, now);
  const packages = new Packages(database, secrets, now);
  const homePage = `${publicUrl}/`;
  return {
    store,
    database,
    secrets,
    keys: new Keys(database, homePage, now),
    packages,
    gateway: new Gateway({ packages, homePage, ...(now && { now }) }),
    audit,
    retentions: new Retentions({
      sql: database,
      statements: store.statements,
      audit,
      origin: publicUrl,
      ...(now && { now }),
    }),
    publicUrl,
    close: () => database.close(),
  };
}

const isFile = (store: string): boolean => store !== ':memory:' && !isPostgres(store);
