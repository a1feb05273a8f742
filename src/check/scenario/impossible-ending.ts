import type { Rule } from '../rule.ts';
import { named, provedIn } from './proof/proved.ts';

/**
 * Some play comes to every ending of a scenario.
 *
 * An ending asks for values that no play can have, or an ending in front of it always comes first: endings are tried in their order.
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
 *   ## The roof {#roof}
 *
 *   ::ending{if="not lid"}
 *
 *   The house burns.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:19:1: scenario/impossible-ending"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 50 }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - heat -40
 *     > The flame dies.
 *   - Wait {#b}
 *     - heat +20
 *     > It rises.
 *   :::
 *
 *   ## The roof {#roof}
 *
 *   ::ending{if="heat > 70"}
 *
 *   The house burns.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const impossibleEnding: Rule = function* (located) {
  for (const { story, proof, at } of provedIn(located)) {
    for (const [nth, ending] of story.endings.entries()) {
      if (proof.places[story.scenes.length + nth]?.is !== 'never') continue;
      yield {
        severity: 'error',
        rule: 'scenario/impossible-ending',
        place: at(ending.id),
        message: `No play comes to the ending ${named(ending)}.`,
        fix: 'Ask less in its condition, let choices go further, or put it in front of the ending that always comes first.',
      };
    }
  }
};
