import type { StoryEffect } from '../../model/scenario/story.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { named, type Proved, provedIn } from './proof/proved.ts';
import type { Box } from './proof/ranges.ts';

/**
 * An effect of a choice should change something in some play.
 *
 * Whenever the choice is taken, the value stands at its bound already and is held there: the effect never counts.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 90, min: 0, max: 100 }]
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:14:3: scenario/lost-effect"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: heat, title: Heat, start: 100, min: 0, max: 100 }]
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
export const lostEffect: Rule = function* (located) {
  for (const { story, proof, at } of provedIn(located)) {
    for (const [place, scene] of story.scenes.entries()) {
      const box = proof.bounds.boxes[place];
      if (!box || proof.places[place]?.is === 'never') continue;
      for (const [nth, choice] of scene.choices.entries()) {
        if (proof.takes[place]?.[nth]?.is === 'never') continue;
        for (const lost of lostOnes(story, choice.effects, box)) {
          yield {
            severity: 'warning',
            rule: 'scenario/lost-effect',
            place: at(`${scene.id}/${choice.id}`),
            message: `The choice ${choice.id} of ${named(scene)} never moves ${show(lost.title)}: it always stands at ${lost.bound} there, and is held.`,
            fix: 'Take the effect away, or move the bound.',
          };
        }
      }
    }
  }
};

function* lostOnes(
  { variables }: Proved['story'],
  effects: readonly StoryEffect[],
  box: Box,
): Iterable<{ readonly title: string; readonly bound: number }> {
  for (const effect of effects) {
    if (!('by' in effect) || effects.filter((one) => 'variable' in one && one.variable === effect.variable).length > 1)
      continue;
    const slot = variables.findIndex(({ id }) => id === effect.variable);
    const { min = -Infinity, max = Infinity, title = '' } = variables[slot] ?? {};
    const bound = effect.by < 0 ? min : max;
    const value = box[slot];
    if (value && value.from === bound && value.to === bound) yield { title, bound };
  }
}
