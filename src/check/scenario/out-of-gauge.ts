import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { provedIn } from './proof/proved.ts';

/**
 * No value leaves its gauge unseen.
 *
 * Where a variable has no bound, choices may carry it past the end of its gauge: the learner sees a gauge that is full, and not how far it has gone.
 * A bound, an ending at once or an alarm on that side tells it.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, min: 0, max: 100 }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -60
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:5:19: scenario/out-of-gauge"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50, max: 100 }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -60
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
export const outOfGauge: Rule = function* (located) {
  for (const { story, proof, at, after } of provedIn(located)) {
    for (const { slot, side, limit, finding } of proof.edges) {
      const variable = story.variables[slot];
      if (!variable || finding.is !== 'seen') continue;
      const [bound, sign] = side === 'below' ? ['min', '<'] : ['max', '>'];
      yield {
        severity: 'error',
        rule: 'scenario/out-of-gauge',
        place: at(`$${variable.id}`),
        message: `${show(variable.title)} goes ${side} ${limit}, where its gauge ends, and nothing tells the learner${after(finding.play)}.`,
        fix: `Widen the gauge, hold it with ${bound}: ${limit}, add an alarm or an ending at once: ::ending{if="${variable.id} ${sign} ${limit}" at-once}`,
      };
    }
  }
};
