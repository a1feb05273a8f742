import type { Agent, Group } from '../../xapi/statement.ts';

/**
 * What a key or token may do.
 * - `write`: store statements; with a `bound` that has documents, those too.
 * - `read`: every resource, statements included.
 * - `documents`: write State and profiles.
 * - `admin`: the administration routes.
 */
export type Scope = 'write' | 'read' | 'documents' | 'admin';

/** Who asks: the key or token behind a request, once it is known to be good. */
export interface Caller {
  /** Of the key, for rate limits, metrics and logs; never the secret. */
  readonly id: string;
  /** Written as `authority` into each statement it stores (xAPI Data 2.4.9). */
  readonly authority: Agent | Group;
  readonly scopes: ReadonlySet<Scope>;
  /** What a token of one learner, or a key of one course, is confined to; absent for keys of servers. */
  readonly bound?: Bound;
}

/** Statements and documents outside of it are refused with 403. */
export interface Bound {
  /** Where set, statements have this actor; documents this agent. Absent for a key of one course, which can only write. */
  readonly actor?: Agent;
  /** Where set, statements and State have this registration. */
  readonly registration?: string;
  /**
   * The object is an activity with one of these ids, or one that begins with one of them and `/`; so are parent and grouping. Where `actor` is
   * set too, nobody else is named. Absent: any.
   */
  readonly activities?: readonly string[];
  /** Bytes of a request, where fewer than for others. */
  readonly body?: number;
  /** `own`: the bound actor's State (of this registration) and agent profile can be read and written, its profile read. */
  readonly documents: 'own' | 'none';
}

/** Finds the caller of a request by its `Authorization`; `undefined` for a key that is missing, wrong, revoked or expired, all alike. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller | undefined>;
