import type { Rule } from '../rule.ts';
import { named, provedIn } from './proof/proved.ts';

/**
 * In every scene with choices, one of them can be taken.
 *
 * A learner who comes to a scene of which no choice is open cannot go on, and never finishes the game.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   flags: [lid]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - flag lid
 *     > The flame dies.
 *   - Wait {#b}
 *     > It rises.
 *   :::
 *
 *   ## Afterwards {#after}
 *
 *   :::decide
 *   - Lift the lid {#a}
 *     - if lid
 *     > It is cold.
 *   - Go out {#b}
 *     > The air is fresh.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:18:1: scenario/dead-end"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   flags: [lid]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - flag lid
 *     > The flame dies.
 *   - Wait {#b}
 *     > It rises.
 *   :::
 *
 *   ## Afterwards {#after}
 *
 *   :::decide
 *   - Lift the lid {#a}
 *     - if lid
 *     > It is cold.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const deadEnd: Rule = function* (located) {
  for (const { story, proof, at, after } of provedIn(located)) {
    for (const [place, scene] of story.scenes.entries()) {
      const finding = proof.stuck[place];
      if (finding?.is !== 'seen') continue;
      yield {
        severity: 'error',
        rule: 'scenario/dead-end',
        place: at(scene.id),
        message: `The scene ${named(scene)} has no choice that can be taken${after(finding.play)}.`,
        fix: 'Leave one of its choices without a condition, or give the scene the condition under which it can be played.',
      };
    }
  }
};
