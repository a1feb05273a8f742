import type { Rule } from '../rule.ts';

/**
 * A sequence should have three steps or more.
 *
 * Two steps are put in order by tossing a coin.
 *
 * @example {"name": "ok"}
 *   :::sequencing{#fire}
 *   What do you do first?
 *
 *   1. Give the alarm {#a}
 *   2. Close the door {#b}
 *   3. Leave {#c}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/short-sequence"]}
 *   :::sequencing{#fire}
 *   What do you do first?
 *
 *   1. Give the alarm {#a}
 *   2. Leave {#c}
 *   :::
 */
export const shortSequence: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place } = interaction;
    if (question.type !== 'sequencing' || question.options.length !== 2) continue;
    yield {
      severity: 'warning',
      rule: 'question/short-sequence',
      place,
      message: `Question "${question.id}" has two steps: one answer in two is right by chance.`,
      fix: 'Add a step, or ask it as :::choice.',
    };
  }
};
