import { didYouMean } from '../../model/did-you-mean.ts';
import type { Rule } from '../rule.ts';

/**
 * The page that a question of the bank names exists.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:3:1: assessment/unknown-page"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=pages}
 *   Oil floats.
 *   :::
 */
export const unknownPage: Rule = function* ({ course, interactions }) {
  const pages = new Set(course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id)));
  for (const { interaction } of interactions) {
    const { page, question, place } = interaction;
    if (page === undefined || pages.has(page)) continue;
    yield {
      severity: 'error',
      rule: 'assessment/unknown-page',
      place,
      message: `Question "${question.id}" sends the learner to page "${page}", which does not exist.${didYouMean(page, pages)}`,
      fix: 'Write the id of the page that teaches the answer, as in its heading: ## … {#id}',
    };
  }
};
