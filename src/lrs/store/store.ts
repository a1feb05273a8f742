import type { Activity, Agent, Statement, StoredStatement } from '../../xapi/statement.ts';

/** What an LRS keeps. Implemented once over `Sql`; SQLite and PostgreSQL pass the same tests. */
export interface Store {
  readonly statements: StatementStore;
  readonly documents: DocumentStore;
}

/**
 * Whole but for `stored`, which the store sets when it stores, and for a `timestamp` the sender left out: it becomes `stored` (Data 2.4.7).
 * Set before, it would make a repetition of the same statement another one.
 */
export type NewStatement = Omit<StoredStatement, 'stored' | 'timestamp'> & Pick<Statement, 'timestamp'>;

export interface StatementStore {
  /**
   * Stores a batch whole or not at all; on disk when it resolves. `stored` grows with the order in which readers can see statements,
   * over all processes on one database.
   */
  put(batch: readonly NewStatement[], attachments?: readonly StoredAttachment[]): Promise<PutResult>;
  /** The JSON text of a statement; with `voided`, of a voided one and no other (xAPI 1.0.3 Communication 2.1.3). */
  get(id: string, options: { readonly voided: boolean }): Promise<string | undefined>;
  /** Statements that are not voided, and those that refer to one that matches (Communication 2.1.3, "Filter Conditions for StatementRefs"). */
  find(query: StatementQuery): Promise<StatementPage>;
  /**
   * Everything stored up to this time can be found, by whoever asks from now on (Communication 2.1.3, Consistent-Through): ask for it
   * before `find`, not after.
   */
  consistentThrough(): Promise<string>;
  attachment(sha2: string): Promise<StoredAttachment | undefined>;
  /** The agent or identified group with the names it was seen under; `undefined` for one never seen. */
  namesOf(identity: string): Promise<readonly string[]>;
  /** The activity with its merged definition (Data 2.4.4.1). */
  activity(id: string): Promise<Activity | undefined>;
  /** JSON texts of everything, voided statements included, oldest first. */
  export(): AsyncIterable<string>;
  /**
   * Removes what `where` tells, with attachments and definitions nothing else uses. Returns the number of statements.
   * xAPI has no deletion: only administrators reach this.
   */
  erase(where: Erasure): Promise<number>;
  /**
   * Gives one agent's statements and documents to another identity, for a new pseudonym; and where they have the registration `from`,
   * which was made of the old pseudonym, the one of `to`. Returns the number of statements.
   */
  rename(from: string, to: Agent, registration?: { readonly from: string; readonly to: string }): Promise<number>;
  /** Identities of agents that have an account at this home page, in pages. */
  accounts(homePage: string, after: string, limit: number): Promise<readonly string[]>;
  count(): Promise<number>;
}

export type PutResult =
  | { readonly outcome: 'stored'; readonly stored: number }
  /** An id is known with other content: nothing of the batch is stored. */
  | { readonly outcome: 'conflict'; readonly id: string }
  /** The batch voids a voiding statement (Data 2.3.2). */
  | { readonly outcome: 'voids-voiding'; readonly id: string };

export interface Erasure {
  /** Identity of the actor, or of any agent in the statement. */
  readonly agent?: string;
  /** Statements about this activity or one whose id begins with it and `/`. */
  readonly activity?: string;
  /** Stored before this time. */
  readonly before?: string;
}

export interface StoredAttachment {
  readonly sha2: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface StatementQuery {
  /** Identity (`identityOf`). */
  readonly agent?: string;
  readonly relatedAgents?: boolean;
  readonly verb?: string;
  readonly activity?: string;
  readonly relatedActivities?: boolean;
  readonly registration?: string;
  /** Exclusive, against `stored`. */
  readonly since?: string;
  /** Inclusive, against `stored`. */
  readonly until?: string;
  readonly ascending: boolean;
  readonly limit: number;
  /** From `StatementPage.next`. */
  readonly after?: string;
}

export interface StatementPage {
  /** JSON texts, in the exact form they were stored in. */
  readonly statements: readonly string[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** State, agent profile and activity profile documents: one table, one set of rules (Communication 2.2–2.6). */
export interface DocumentStore {
  get(key: DocumentKey): Promise<StoredDocument | undefined>;
  /** Reads, decides and writes in one step: `change` may be called again after a collision and must be pure. */
  update<T>(key: DocumentKey, change: (old: StoredDocument | undefined) => DocumentChange<T>): Promise<T>;
  /** Ids, oldest first, of documents updated after `since`. */
  ids(where: Omit<DocumentKey, 'id'>, since?: string): Promise<readonly string[]>;
  /** Removes all of one selection. */
  clear(where: Omit<DocumentKey, 'id'>): Promise<void>;
}

export interface DocumentKey {
  readonly resource: 'state' | 'agent-profile' | 'activity-profile';
  /** Activity IRI; '' for agent profiles. */
  readonly activity: string;
  /** Identity; '' for activity profiles. */
  readonly agent: string;
  /** '' for none; in `ids` and `clear`, absent stands for any (Communication 2.3). */
  readonly registration?: string;
  readonly id: string;
}

export interface StoredDocument {
  readonly content: Uint8Array;
  readonly contentType: string;
  /** Quoted SHA-1 of the content in hexadecimal (Communication 3.1). */
  readonly etag: string;
  readonly updated: string;
}

export type DocumentChange<T> =
  | { readonly write: Pick<StoredDocument, 'content' | 'contentType'>; readonly result: T }
  | { readonly remove: true; readonly result: T }
  | { readonly keep: true; readonly result: T };
