import type { Rule } from '../rule.ts';
import { named, provedIn } from './proof/proved.ts';

/**
 * Some play comes to every scene of a scenario.
 *
 * What nobody can come to was written for nothing, and is often the sign of a condition that was mistyped.
 * The rules of the game are followed through all that can be chosen, or ruled out by how far its values can go.
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
 *   ::setting{if="lid"}
 *
 *   The pan cools.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:18:1: scenario/unreachable-scene"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   flags: [lid, alarm]
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
 *   ::setting{if="lid and alarm"}
 *
 *   The pan cools.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const unreachableScene: Rule = function* (located) {
  for (const { story, proof, at } of provedIn(located)) {
    for (const [place, scene] of story.scenes.entries()) {
      if (proof.places[place]?.is !== 'never') continue;
      yield {
        severity: 'error',
        rule: 'scenario/unreachable-scene',
        place: at(scene.id),
        message: `No play comes to the scene ${named(scene)}.`,
        fix: scene.when
          ? 'Mend its condition, or let a choice before it do what the condition asks.'
          : 'Let a choice lead to it with goto, or take away the goto that passes it by.',
      };
    }
  }
};
