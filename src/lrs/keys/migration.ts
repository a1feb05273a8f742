import type { Migration } from '../store/migration.ts';

/** Keys of servers and people. Secrets are kept hashed: who reads the database cannot use them. */
export const keysMigration: Migration = {
  id: 'keys-1',
  statements: [
    `CREATE TABLE access_keys (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      secret_sha256 TEXT NOT NULL,
      scopes TEXT NOT NULL,
      package TEXT,
      activities TEXT,
      created TEXT NOT NULL,
      expires TEXT,
      revoked TEXT
    )`,
  ],
};
