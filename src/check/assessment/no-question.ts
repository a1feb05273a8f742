import type { Rule } from '../rule.ts';

/**
 * An assessment asks at least one question.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/no-question"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 */
export const noQuestion: Rule = function* ({ course: { assessment } }) {
  if (!assessment || assessment.groups.some(({ interactions }) => interactions.length > 0)) return;
  yield {
    severity: 'error',
    rule: 'assessment/no-question',
    place: assessment.place,
    message: `The assessment "${assessment.title}" asks no question.`,
    fix: 'Write questions under level-2 headings, each heading a part of the bank.',
  };
};
