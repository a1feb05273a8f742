import { wordsPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { comparable, pickables } from './pickables.ts';

/**
 * Two options of a question must not say the same.
 *
 * Learners cannot know which of them is meant; one of them is then graded as wrong.
 *
 * @example {"name": "ok"}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [ ] Sand {#b}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["5:7: question/duplicate-options"]}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [ ] oil {#b}
 *   - [ ] Sand {#c}
 *   :::
 */
export const duplicateOptions: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const seen = new Set<string>();
    for (const { id, text, what } of pickables(interaction.question)) {
      if (what === 'gap' || text.trim() === '') continue;
      const key = `${what} ${comparable(text, { caseMatters: false, accentsMatter: true })}`;
      if (seen.has(key)) {
        yield {
          severity: 'error',
          rule: 'question/duplicate-options',
          place: wordsPlace(interaction, id),
          message: `Question "${interaction.question.id}" has the ${what} ${show(text)} twice.`,
          fix: 'Remove one, or say what makes the difference.',
        };
      }
      seen.add(key);
    }
  }
};
