import { wordsPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';

/**
 * A category holds at least one item.
 *
 * Learners look for what belongs there, and move right items to fill it.
 *
 * @example {"name": "ok"}
 *   :::categorize{#floats}
 *   What floats, what sinks?
 *
 *   - Floats {#1}
 *     - oil {#a}
 *   - Sinks {#2}
 *     - sand {#b}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["7:3: question/empty-category"]}
 *   :::categorize{#floats}
 *   What floats, what sinks?
 *
 *   - Floats {#1}
 *     - oil {#a}
 *     - cork {#b}
 *   - Sinks {#2}
 *   :::
 */
export const emptyCategory: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question } = interaction;
    if (question.type !== 'categorize') continue;
    const filled = new Set(Object.values(question.pairs));
    for (const { id, text } of question.categories) {
      if (filled.has(id)) continue;
      yield {
        severity: 'error',
        rule: 'question/empty-category',
        place: wordsPlace(interaction, id),
        message: `No item of question "${question.id}" belongs to ${show(text)}.`,
        fix: 'Write its items below it, two spaces further in: "  - sand {#b}"',
      };
    }
  }
};
