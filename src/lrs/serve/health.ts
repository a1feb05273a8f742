import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from '../store/sql.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly database: 'ok' | 'unreachable';
  /** Of the disk the database file is on; absent for PostgreSQL. */
  readonly disk?: 'ok' | 'nearly full';
}

const fewestBytes = 100_000_000;

/** Whether statements can be stored: for the load balancer and whoever watches. */
export async function healthOf(database: Sql, store: string): Promise<Health> {
  const reachable = await database.all('SELECT 1 AS one').then(
    () => true,
    () => false,
  );
  const disk = database.dialect === 'sqlite' && store !== ':memory:' ? await diskOf(store) : undefined;
  return {
    status: reachable && disk !== 'nearly full' ? 'ok' : 'failing',
    database: reachable ? 'ok' : 'unreachable',
    ...(disk && { disk }),
  };
}

async function diskOf(file: string): Promise<'ok' | 'nearly full' | undefined> {
  try {
    const { bavail, bsize } = await statfs(path.dirname(path.resolve(file)));
    return bavail * bsize < fewestBytes ? 'nearly full' : 'ok';
  } catch {
    return undefined;
  }
}
