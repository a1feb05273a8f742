import type { Rule } from '../rule.ts';
import { count } from '../show.ts';

/**
 * A choice needs at least one right option.
 *
 * Nobody can answer it, and every LMS counts it as answered wrongly.
 *
 * @example {"name": "ok"}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [ ] Sand {#b}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/no-right-option"]}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [ ] Oil {#a}
 *   - [ ] Sand {#b}
 *   :::
 */
export const noRightOption: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place } = interaction;
    if (question.type !== 'choice' && question.type !== 'hotspot') continue;
    const [first] = question.options;
    if (question.right.length > 0 || !first) continue;
    yield {
      severity: 'error',
      rule: 'question/no-right-option',
      place,
      message: `Question "${question.id}" has ${count(question.options.length, 'option')}, none of them right.`,
      fix: `Mark the right one: - [x] ${first.text}`,
    };
  }
};
