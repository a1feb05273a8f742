import { isOneOf, type Sql } from './sql.ts';

export interface Referrer {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly refers: string;
  readonly voiding: number;
}

/** The statements whose object is one of these. */
export async function referrersOf(sql: Sql, ids: readonly string[]): Promise<readonly Referrer[]> {
  if (ids.length === 0) return [];
  return sql.all<Referrer>(`SELECT id, refers, voiding FROM statements WHERE refers ${isOneOf(sql, 'text')}`, [
    JSON.stringify(ids),
  ]);
}
