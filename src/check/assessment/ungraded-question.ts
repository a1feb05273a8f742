import type { Rule } from '../rule.ts';

/**
 * A question of the bank should be graded.
 *
 * Likert scales and long answers have no right answer: drawn in an assessment, they take a place and give no points.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:3:1: assessment/ungraded-question"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::long-fill-in{#oil page=page}
 *   What did you learn?
 *   :::
 */
export const ungradedQuestion: Rule = function* ({ course: { assessment } }) {
  for (const { question, place } of assessment?.groups.flatMap((group) => group.interactions) ?? []) {
    if (question.type !== 'likert' && question.type !== 'long-fill-in') continue;
    yield {
      severity: 'warning',
      rule: 'assessment/ungraded-question',
      place,
      message: `Question "${question.id}" (${question.type}) is not graded, and stands in the assessment.`,
      fix: 'Move it to a lesson, or ask something that has a right answer.',
    };
  }
};
