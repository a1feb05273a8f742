import type { Response } from './question.ts';

/** What stands in the response to a list of commitments: picked ids, and lines of the learner's own. */
export function ownLines(response: Response): { readonly picks: string; readonly own: readonly string[] } {
  const [picks = '', ...own] = response.split('\n');
  return { picks, own };
}

/** Characters that a line of one's own may have. */
export const ownLine = 120;
