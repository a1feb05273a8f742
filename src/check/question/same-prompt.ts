import type { Rule } from '../rule.ts';
import { show } from '../show.ts';

/**
 * Two questions should not begin with the same words.
 *
 * The first 250 characters name a question in every report: trainers could not tell the two apart.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true}
 *   Oil floats on water.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["5:1: question/same-prompt"]}
 *   :::true-false{#oil answer=true}
 *   Does it float on water?
 *   :::
 *
 *   :::true-false{#sand answer=false}
 *   Does it float on water?
 *   :::
 */
export const samePrompt: Rule = function* ({ interactions }) {
  const first = new Map<string, string>();
  for (const { interaction } of interactions) {
    const { id, title } = interaction.question;
    const other = first.get(title);
    if (other === undefined) first.set(title, id);
    else if (title !== '') {
      yield {
        severity: 'warning',
        rule: 'question/same-prompt',
        place: interaction.place,
        message: `Questions "${id}" and "${other}" both ask ${show(title)}.`,
        fix: 'Say in the question what it is about.',
      };
    }
  }
};
