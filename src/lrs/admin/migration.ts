import type { Migration } from '../store/migration.ts';

/** How long statements of a course are kept, and what administrators did. */
export const adminMigration: Migration = {
  id: 'admin-1',
  statements: [
    `CREATE TABLE lrs_retention (activity TEXT PRIMARY KEY, days INTEGER NOT NULL)`,
    `CREATE TABLE lrs_audit (seq {serial}, at TEXT NOT NULL, act TEXT NOT NULL, detail TEXT NOT NULL)`,
  ],
};
