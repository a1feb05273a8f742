import type { Statement } from '../../xapi/statement.ts';
import type { Caller } from '../access/caller.ts';

/** Looks at what callers store: the cmi5 launcher judges what a session sends, and draws its conclusions from what was stored. */
export interface Watch {
  /** Throws `Refused` for what may not be stored. Gets valid statements within the caller's bounds, as they came. */
  before(caller: Caller, statements: readonly Statement[]): Promise<void>;
  /** When they were let through and not stored after all. */
  failed(caller: Caller, statements: readonly Statement[]): Promise<void>;
  /** Once they are stored; does not throw. */
  after(caller: Caller, statements: readonly Statement[]): Promise<void>;
}
