import type { Rule } from '../rule.ts';
import { reservedIds } from '../../source/ids.ts';

/**
 * A page cannot take an id that the package needs for its own pages.
 *
 * Taken are: end, glossary, sources, content, outline. A link to the page would lead to ours.
 *
 * @example {"name": "ok"}
 *   ## The end {#the-end}
 *
 *   That is all.
 *
 * @example {"name": "not-ok", "output": ["1:1: ids/reserved-id"]}
 *   ## The end {#end}
 *
 *   That is all.
 */
export const reservedId: Rule = function* ({ course }) {
  const pages = course.lessons.flatMap((lesson) => lesson.pages);
  for (const { id, place } of course.assessment ? [...pages, course.assessment] : pages) {
    if (!reservedIds.includes(id)) continue;
    yield {
      severity: 'error',
      rule: 'ids/reserved-id',
      place,
      message: `The id "${id}" is taken by a page that every package has.`,
      fix: `Choose another one, such as {#page-${id}}. Taken are: ${reservedIds.join(', ')}.`,
    };
  }
};
