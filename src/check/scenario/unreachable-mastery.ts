import type { Rule } from '../rule.ts';
import { provedIn } from './proof/proved.ts';

/**
 * A scenario that can be won is won in some play.
 *
 * Where no play scores as much as `mastery` asks, nobody can pass, and a course that waits for it is never completed.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   mastery: 60
 *   score: 100 - heat
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -20
 *     > The flame dies.
 *   - Wait {#b}
 *     - heat +20
 *     > It rises.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:6:10: scenario/unreachable-mastery"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   mastery: 80
 *   score: 100 - heat
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -20
 *     > The flame dies.
 *   - Wait {#b}
 *     - heat +20
 *     > It rises.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const unreachableMastery: Rule = function* (located) {
  for (const { interaction, proof, at } of provedIn(located)) {
    const { question } = interaction;
    if (question.type !== 'scenario' || question.mastery === undefined || proof.score.won?.is !== 'never') continue;
    const asked = Math.round(question.mastery * 100);
    const { best } = proof.score;
    yield {
      severity: 'error',
      rule: 'scenario/unreachable-mastery',
      place: at('mastery'),
      message: `No play scores ${asked}, from which the game is won${best ? `: ${best.score} was the best that was found` : ''}.`,
      fix: 'Ask for less, or change the score.',
    };
  }
};
