import type { Heading } from 'mdast';
import type { Page, Place } from '../../model/course.ts';
import type { Rule } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';
import { show } from '../show.ts';

/**
 * Headings inside a page go down one level at a time, starting at level 3.
 *
 * Screen reader users travel by headings; a jump from level 2 to level 4 makes them look for a part that is not there (RGAA 9.1).
 *
 * @example {"name": "ok"}
 *   ## Oil and water {#oil}
 *
 *   ### Why oil floats
 *
 *   #### Density
 *
 *   Oil is lighter.
 *
 * @example {"name": "not-ok", "output": ["3:1: structure/heading-order"]}
 *   ## Oil and water {#oil}
 *
 *   #### Density
 *
 *   Oil is lighter.
 */
export const headingOrder: Rule = function* ({ nodes }) {
  let before: { page: Page | undefined; depth: number } = { page: undefined, depth: 2 };
  for (const { node, place, page } of nodes) {
    if (node.type !== 'heading') continue;
    const allowed = (before.page === page ? before.depth : 2) + 1;
    if (node.depth > allowed || node.depth < 3) yield problem(node, place, allowed);
    before = { page, depth: node.depth };
  }
};

const problem = (heading: Heading, place: Place, allowed: number) => ({
  severity: 'error' as const,
  rule: 'structure/heading-order',
  place,
  message: `The heading ${show(plainText([heading]))} is of level ${heading.depth}; level ${Math.min(allowed, 3)} ${allowed > 3 ? `to ${allowed} fit` : 'fits'} here.`,
  fix: `Write it ${'#'.repeat(allowed)} ${plainText([heading])}`,
});
