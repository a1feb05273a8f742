/**
 * A step from one version of the database to the next. Steps are listed in `migrations.ts`, are run once, in order, each in a transaction,
 * and are never changed once released.
 * In `statements`, `{blob}`, `{serial}` and `{bigint}` stand for what the database calls binary data, a growing primary key and a 64-bit integer;
 * `{text}` for text in the order of its bytes, and `{clustered}`, after the columns, for a table that is kept in its primary key alone.
 */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}
