import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { PostgresDatabase } from './postgres.ts';
import { SqliteDatabase } from './sqlite.ts';
import { sqlStore } from './sql-store.ts';
import type { Database } from './sql.ts';
import type { Store } from './store.ts';

/** Opens what a URL or path tells, brought to this version: `postgres://…`, a file of SQLite, or `:memory:`. */
export async function openStore(url: string): Promise<{ readonly store: Store; readonly database: Database }> {
  const database = isPostgres(url) ? new PostgresDatabase(url) : new SqliteDatabase(url);
  try {
    await migrate(database, migrations);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { store: sqlStore(database), database };
}

/** By its address; anything else is SQLite. */
export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);
