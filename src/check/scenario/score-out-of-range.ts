import type { Rule } from '../rule.ts';
import { provedIn } from './proof/proved.ts';

/**
 * The score of a scenario should stay between 0 and 100.
 *
 * What is below counts as 0 and what is above as 100: plays that differ are given the same score.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:6:8: scenario/score-out-of-range"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   score: 100 - 2 * heat
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
export const scoreOutOfRange: Rule = function* (located) {
  for (const { proof, at, after } of provedIn(located)) {
    for (const side of ['below', 'above'] as const) {
      const finding = proof.score[side];
      if (finding.is !== 'seen') continue;
      yield {
        severity: 'warning',
        rule: 'scenario/score-out-of-range',
        place: at('score'),
        message: `The score goes ${side} ${side === 'below' ? 0 : 100}${after(finding.play)}.`,
        fix: 'Change its weights, or hold it: clamp(…, 0, 100).',
      };
    }
  }
};
