import type { Interaction } from '../../model/course.ts';
import type { Rule } from '../rule.ts';
import { comparable } from './pickables.ts';

/**
 * An answer that is foreseen as wrong must not be one that is accepted.
 *
 * The learner would be right, and be told why it is wrong. Capitals and accents count only where the question says so.
 *
 * @example {"name": "ok"}
 *   :::numeric{#boils answer=100 tolerance=2}
 *   When does water boil, in °C?
 *
 *   - 212 :: That is in °F.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/foreseen-is-right"]}
 *   :::numeric{#boils answer=100 tolerance=2}
 *   When does water boil, in °C?
 *
 *   - 98 :: Nearly.
 *   :::
 *
 * @example {"name": "not-ok-words", "output": ["1:1: question/foreseen-is-right"]}
 *   :::fill-in{#floats}
 *   What floats on water?
 *
 *   - Oil
 *   - [ ] oil :: Without a capital.
 *   :::
 */
export const foreseenIsRight: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    for (const foreseen of foreseenAndRight(interaction)) {
      yield {
        severity: 'error',
        rule: 'question/foreseen-is-right',
        place: interaction.place,
        message: `Question "${interaction.question.id}" accepts "${foreseen}", and foresees it as wrong.`,
        fix:
          interaction.question.type === 'numeric'
            ? 'Make the tolerance smaller, or remove the value.'
            : 'Remove one of the two lines.',
      };
    }
  }
};

/** Rounding of decimals must not decide: 14.2 + 0.2 is a little more than 14.4. */
const rounding = 1e-9;

function foreseenAndRight({ question }: Interaction): readonly (string | number)[] {
  if (question.type === 'numeric') {
    return question.foreseen.filter((value) => Math.abs(value - question.right) <= question.tolerance + rounding);
  }
  if (question.type !== 'fill-in') return [];
  const accepted = question.accept.map((words) => comparable(words, question));
  return question.foreseen.filter((words) => accepted.includes(comparable(words, question)));
}
