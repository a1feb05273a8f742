import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { named, provedIn } from './proof/proved.ts';

/**
 * Every choice of a scenario can be taken in some play.
 *
 * Its condition never holds when its scene is reached, so no learner is ever offered it.
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:11:3: scenario/impossible-choice"]}
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
 *     - if lid
 *     > The flame dies.
 *   - Wait {#b}
 *     > It rises.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const impossibleChoice: Rule = function* (located) {
  for (const { story, proof, at } of provedIn(located)) {
    for (const [place, scene] of story.scenes.entries()) {
      // Of a scene that nobody comes to, nothing more needs to be said.
      if (proof.places[place]?.is === 'never') continue;
      for (const [nth, choice] of scene.choices.entries()) {
        if (proof.takes[place]?.[nth]?.is !== 'never') continue;
        yield {
          severity: 'error',
          rule: 'scenario/impossible-choice',
          place: at(`${scene.id}/${choice.id}`),
          message: `The choice ${choice.id}, ${show(choice.title)}, of ${named(scene)} can never be taken: its condition does not hold in any play.`,
          fix: 'Mend its condition, or let a choice before it do what the condition asks.',
        };
      }
    }
  }
};
