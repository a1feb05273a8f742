import type { Rule } from '../rule.ts';
import { provedIn } from './proof/proved.ts';

/**
 * The score of a scenario never divides by zero.
 *
 * There is no such number: the game would count it as 0, whatever the learner did.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   score: 50 / max(1, heat)
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -50
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:6:8: scenario/division-by-zero"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   score: 50 / heat
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -50
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
export const divisionByZero: Rule = function* (located) {
  for (const { proof, at, after } of provedIn(located)) {
    const { lost } = proof.score;
    if (lost.is !== 'seen') continue;
    yield {
      severity: 'error',
      rule: 'scenario/division-by-zero',
      place: at('score'),
      message: `The score divides by 0${after(lost.play)}.`,
      fix: 'Hold what it divides by above 0: max(1, …).',
    };
  }
};
