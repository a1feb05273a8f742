import type { Migration } from '../store/migration.ts';

/** Packages that may ask for tokens. Learners stand nowhere: a pseudonym is worked out each time. */
export const gatewayMigration: Migration = {
  id: 'gateway-1',
  statements: [
    `CREATE TABLE gateway_packages (
      id TEXT PRIMARY KEY,
      course TEXT NOT NULL,
      home_page TEXT NOT NULL,
      origins TEXT,
      chain TEXT NOT NULL,
      created TEXT NOT NULL
    )`,
  ],
};
