import type { Rule } from '../rule.ts';

/**
 * A question of the bank says on which page its answer is taught.
 *
 * After a wrong answer the learner is sent there; and a question that no page answers should not be asked.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:3:1: assessment/question-without-page"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true}
 *   Oil floats.
 *   :::
 */
export const questionWithoutPage: Rule = function* ({ course: { assessment } }) {
  for (const { question, page, place } of assessment?.groups.flatMap((group) => group.interactions) ?? []) {
    if (page !== undefined) continue;
    yield {
      severity: 'error',
      rule: 'assessment/question-without-page',
      place,
      message: `Question "${question.id}" does not say which page teaches its answer.`,
      fix: `Name the page: :::${question.type}{#${question.id} page=…}`,
    };
  }
};
