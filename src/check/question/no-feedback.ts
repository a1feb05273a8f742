import type { Rule } from '../rule.ts';

const always = `Write what to remember in front of the last ":::", as :::feedback … :::`;

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
    // What comes of the choices of a scenario stands in its scenes.
    if (said > 0 || question.type === 'true-false' || question.type === 'scenario') continue;
    yield {
      severity: 'warning',
      rule: 'question/no-feedback',
      place,
      message: `Question "${question.id}" says nothing once it is answered.`,
      fix: always,
    };
  }
};
