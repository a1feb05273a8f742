/** What a column holds. PostgreSQL's `bigint` comes back as a number. */
export type SqlValue = string | number | null | Uint8Array;

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
  /** All or nothing; what is committed survives a crash. Inside, use the `Sql` given. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

export interface Database extends Sql {
  close(): Promise<void>;
}
