import type { Rule } from '../rule.ts';

const always = `Write what to remember in front of the last ":::", as :::feedback … :::`;

/** True and false have a rule of their own; what comes of a story's choices stands in its scenes; a list of commitments is nobody's to judge. */
const speaksItself = new Set(['true-false', 'scenario', 'commitment']);

/**
 * A question should say something once it is answered.
 *
 * A verdict alone teaches nothing: the sentence that explains it is where learning happens.
 * What is said of options counts as well.
 *
 * @example {"name": "ok"}
 *   :::numeric{#boils answer=100 unit="°C"}
 *   When does water boil?
 *
 *   :::feedback
 *   At sea level. On a mountain it boils earlier.
 *   :::
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/no-feedback"]}
 *   :::numeric{#boils answer=100 unit="°C"}
 *   When does water boil?
 *   :::
 */
export const noFeedback: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place, optionFeedback, outcomeFeedback } = interaction;
    const said = Object.keys(optionFeedback).length + Object.keys(outcomeFeedback).length;
    if (said > 0 || speaksItself.has(question.type)) continue;
    yield {
      severity: 'warning',
      rule: 'question/no-feedback',
      place,
      message: `Question "${question.id}" says nothing once it is answered.`,
      fix: always,
    };
  }
};
