import type { Reply } from './client.ts';

/**
 * - `delivered`: the LRS has all of the batch.
 * - `one-by-one`: some of it, it does not say which.
 * - `halve`: something in it is not taken, or there is too much of it.
 * - `refused`: this one statement is not taken, and never will be.
 * - `renew`: not with this token.
 * - `later`: nothing is known of the statements: the way, the address or the LRS is at fault.
 */
export type Verdict = 'delivered' | 'one-by-one' | 'halve' | 'refused' | 'renew' | 'later';

/** What an answer to a batch means for its statements. */
export function verdictOf({ status, body }: Reply, size: number): Verdict {
  if (status >= 200 && status < 300) return isPage(body) ? 'later' : 'delivered';
  if (status === 401 || status === 403) return 'renew';
  // Ours are the only ones with these ids: one that is there already has arrived (xAPI 1.0.3 Communication 2.1.1).
  if (status === 409) return size > 1 ? 'one-by-one' : 'delivered';
  if (status === 400 || status === 413 || status === 422) return size > 1 ? 'halve' : 'refused';
  return 'later';
}

/** A login or a "no network" page that stands between us and the LRS and says 200 to everything. */
const isPage = (body: unknown): boolean => typeof body === 'string' && /^\s*</.test(body);
