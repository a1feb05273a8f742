/** What a column holds. PostgreSQL's `bigint` comes back as a number. */
export type SqlValue = string | number | null | Uint8Array;

/** Columns of an insertion of many rows, with what PostgreSQL must be told of them. */
export type InsertColumns = Readonly<Record<string, 'text' | 'bigint'>>;

/**
 * A database behind one face: SQLite (`sqlite.ts`) or PostgreSQL (`postgres.ts`). Placeholders are `?` in both.
 * Statements are written in what both understand (`ON CONFLICT`, `RETURNING`, CTEs); what differs stands beside the driver.
 */
export interface Sql {
  readonly dialect: 'sqlite' | 'postgres';
  all<Row extends Readonly<Record<string, unknown>>>(
    text: string,
    values?: readonly SqlValue[],
  ): Promise<readonly Row[]>;
  /** Number of rows changed. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /** Many rows at once; those that are there already (by a key) are left as they are. */
  insert(table: string, columns: InsertColumns, rows: readonly (readonly (string | number | null)[])[]): Promise<void>;
  /** All or nothing; what is committed survives a crash. Inside, use the `Sql` given. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * In a transaction: waits until no other transaction, of whatever process, holds the lock of this name, and holds it to the end.
   * What those had written is seen afterwards.
   */
  lock(name: string): Promise<void>;
}

export interface Database extends Sql {
  /** After personal data was removed: nothing of it stays in what the database keeps besides the tables, as far as it can be told to. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** `column IN (one of these)`, for one placeholder that takes a JSON array (`JSON.stringify`): the text does not depend on how many. */
export function isOneOf({ dialect }: Sql, type: 'text' | 'bigint'): string {
  if (dialect === 'sqlite') return 'IN (SELECT value FROM json_each(?))';
  return type === 'text'
    ? 'IN (SELECT json_array_elements_text(?::json))'
    : 'IN (SELECT json_array_elements_text(?::json)::bigint)';
}
