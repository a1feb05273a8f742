import type { Rule } from '../rule.ts';
import { named, provedIn } from './proof/proved.ts';

/**
 * From every scene, an ending can be reached.
 *
 * A `goto` leads back, and nothing that can be chosen leads out again: the game never ends. A loop that can be left is fine.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Wait {#a}
 *     - goto pan
 *     > It rises.
 *   - Cover it {#b}
 *     > The flame dies.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:18:1: scenario/endless-loop"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Wait {#a}
 *     - goto smoke
 *     > It rises.
 *   - Cover it {#b}
 *     - goto end
 *     > The flame dies.
 *   :::
 *
 *   ## The smoke {#smoke}
 *
 *   :::decide
 *   - Cough {#a}
 *     - goto smoke
 *     > It bites.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const endlessLoop: Rule = function* (located) {
  for (const { story, proof, at, after } of provedIn(located)) {
    // What lies behind the first such scene is endless as well.
    const place = proof.endless.findIndex(({ is }) => is === 'seen');
    const finding = proof.endless[place];
    const scene = story.scenes[place];
    if (finding?.is !== 'seen' || !scene) continue;
    yield {
      severity: 'error',
      rule: 'scenario/endless-loop',
      place: at(scene.id),
      message: `From the scene ${named(scene)} no ending can be reached any more${after(finding.play)}.`,
      fix: 'Let a choice of the loop lead on: to a scene behind it, or to an ending with goto.',
    };
  }
};
