import type { Rule } from '../rule.ts';

/**
 * A true-false question should explain its answer to those who were wrong.
 *
 * One answer in two is a guess: only the explanation makes a difference.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true}
 *   Oil floats on water.
 *
 *   :::feedback
 *   It is lighter.
 *   :::
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/true-false-unexplained"]}
 *   :::true-false{#oil answer=true}
 *   Oil floats on water.
 *
 *   :::feedback{when=right}
 *   It is lighter.
 *   :::
 *   :::
 */
export const trueFalseUnexplained: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place, optionFeedback, outcomeFeedback } = interaction;
    if (question.type !== 'true-false') continue;
    const wrong = optionFeedback[question.right ? 'f' : 't'];
    if (wrong || outcomeFeedback.always || outcomeFeedback.wrong) continue;
    yield {
      severity: 'warning',
      rule: 'question/true-false-unexplained',
      place,
      message: `Question "${question.id}" does not say why it is ${question.right ? 'true' : 'false'} to those who were wrong.`,
      fix: 'Add :::feedback{when=wrong} … ::: or, for all, :::feedback … :::',
    };
  }
};
