import type { Rule } from '../rule.ts';
import { conditionAt } from './proof/bounds.ts';
import { named, type Proved, provedIn } from './proof/proved.ts';

/**
 * A condition should hold in some plays and not in others.
 *
 * One that always holds where it is asked can be taken away; a help whose condition never holds is never offered.
 * Scenes, choices and endings whose condition never holds are errors of their own.
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:14:3: scenario/steady-condition"]}
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
 *     - heat -20
 *     > The flame dies.
 *   - Wait {#b}
 *     - heat +20
 *     - if heat > 40
 *     > It rises.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const steadyCondition: Rule = function* (located) {
  for (const { story, proof, at } of provedIn(located)) {
    for (const { condition, part, of } of conditionsOf(story)) {
      const chances = proof.chances.get(condition) ?? proof.bounds.chances.get(condition);
      const never = chances?.canHold === false && condition.endsWith('help');
      if (chances?.canFail !== false && !never) continue;
      yield {
        severity: 'warning',
        rule: 'scenario/steady-condition',
        place: at(part),
        message: `The condition of ${of} ${never ? 'never' : 'always'} holds where it is asked.`,
        fix: never ? 'Mend it, or take the help away.' : 'Take it away, or mend it.',
      };
    }
  }
};

interface Named {
  readonly condition: string;
  /** Where it stands. */
  readonly part: string;
  readonly of: string;
}

function* conditionsOf({ scenes, endings }: Proved['story']): Iterable<Named> {
  for (const [place, scene] of scenes.entries()) {
    const { id: part, when, help, choices } = scene;
    const name = named(scene);
    if (when !== undefined) yield { condition: conditionAt(place), part, of: `the scene ${name}` };
    if (help?.when !== undefined) yield { condition: conditionAt(place, 'help'), part, of: `the help of ${name}` };
    for (const [move, choice] of choices.entries()) {
      if (choice.when === undefined) continue;
      const of = `the choice ${choice.id} of ${name}`;
      yield { condition: conditionAt(place, move), part: `${part}/${choice.id}`, of };
    }
  }
  for (const [nth, ending] of endings.entries()) {
    if (ending.when === undefined) continue;
    yield { condition: conditionAt(scenes.length + nth), part: ending.id, of: `the ending ${named(ending)}` };
  }
}
