import { isDeepStrictEqual } from 'node:util';
import type { NewStatement } from './store.ts';

/** Temporary, until src/xapi/same-statement.ts is there. */
export function isSame(a: NewStatement, b: NewStatement): boolean {
  const bare = (statement: NewStatement) => ({ ...statement, stored: '', timestamp: '', authority: '', version: '' });
  return isDeepStrictEqual(bare(a), bare(b));
}
