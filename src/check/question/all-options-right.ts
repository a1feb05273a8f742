import type { Rule } from '../rule.ts';

/**
 * A choice where all options are right asks nothing.
 *
 * Who ticks everything is right without having read.
 *
 * @example {"name": "ok"}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [x] Cork {#b}
 *   - [ ] Sand {#c}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/all-options-right"]}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [x] Cork {#b}
 *   :::
 */
export const allOptionsRight: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place } = interaction;
    if (question.type !== 'choice' && question.type !== 'hotspot') continue;
    if (question.options.length < 2 || question.right.length < question.options.length) continue;
    yield {
      severity: 'warning',
      rule: 'question/all-options-right',
      place,
      message: `All ${question.options.length} options of question "${question.id}" are right.`,
      fix: 'Add a plausible option that is not right, or tell it as text.',
    };
  }
};
