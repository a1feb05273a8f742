import { adminMigration } from '../admin/migration.ts';
import { gatewayMigration } from '../gateway/migration.ts';
import { keysMigration } from '../keys/migration.ts';
import { launcherMigration } from '../launcher/migration.ts';
import type { Migration } from './migration.ts';
import { documentsMigration, statementsMigration } from './schema.ts';

/** All steps, in the order they are run in. New ones go to the end. */
export const migrations: readonly Migration[] = [
  statementsMigration,
  documentsMigration,
  keysMigration,
  gatewayMigration,
  adminMigration,
  launcherMigration,
];
