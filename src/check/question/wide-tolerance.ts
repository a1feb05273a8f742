import type { Rule } from '../rule.ts';

/**
 * The tolerance of a numeric question should be smaller than its answer.
 *
 * Otherwise 0 is accepted, and so is twice the answer.
 *
 * @example {"name": "ok"}
 *   :::numeric{#boils answer=100 tolerance=2}
 *   When does water boil, in °C?
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/wide-tolerance"]}
 *   :::numeric{#boils answer=100 tolerance=200}
 *   When does water boil, in °C?
 *   :::
 */
export const wideTolerance: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place } = interaction;
    if (question.type !== 'numeric' || question.right === 0 || question.tolerance < Math.abs(question.right)) continue;
    const { right, tolerance } = question;
    yield {
      severity: 'warning',
      rule: 'question/wide-tolerance',
      place,
      message: `Question "${question.id}" accepts everything from ${right - tolerance} to ${right + tolerance}.`,
      fix: `The tolerance is half of that interval: write the one you mean, such as tolerance=${Math.abs(right) / 10}.`,
    };
  }
};
