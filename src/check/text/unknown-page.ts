import { didYouMean } from '../../model/did-you-mean.ts';
import type { Rule } from '../rule.ts';

/** Pages that every package has. */
const ours = ['end', 'glossary', 'sources'];

/**
 * A link to a page leads to a page of the course.
 *
 * A page is linked to by its id: `[the first page](#ecran)`.
 *
 * @example {"name": "ok"}
 *   ## Oil {#oil}
 *
 *   See [water](#water).
 *
 *   ## Water {#water}
 *
 *   See [oil](#oil).
 *
 * @example {"name": "not-ok", "output": ["3:5: text/unknown-page"]}
 *   ## Oil {#oil}
 *
 *   See [water](#watr).
 *
 *   ## Water {#water}
 *
 *   See [oil](#oil).
 */
export const unknownPageLink: Rule = function* ({ course, nodes }) {
  const pages = new Set([
    ...course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id)),
    ...(course.assessment ? [course.assessment.id] : []),
    ...ours,
  ]);
  for (const { node, place } of nodes) {
    if (node.type !== 'link' || !node.url.startsWith('#')) continue;
    const id = node.url.slice(1);
    if (pages.has(id)) continue;
    yield {
      severity: 'error',
      rule: 'text/unknown-page',
      place,
      message: `The link leads to page "${id}", which the course does not have.${didYouMean(id, pages)}`,
      fix: 'Write the id of a page, as in its heading: [words](#id)',
    };
  }
};
