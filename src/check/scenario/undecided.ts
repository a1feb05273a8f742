import type { Question } from '../../model/question.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { named, type Proved, provedIn } from './proof/proved.ts';
import type { Proof } from './proof/prove.ts';
import type { Finding } from './proof/seek.ts';

/**
 * What can happen in a scenario should be known.
 *
 * In a long story not every state can be looked at. A play is looked for that shows a thing, and what no value can come to is ruled out;
 * where neither settles it, this says so. A simpler condition, or fewer variables in it, helps.
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
 * @example {"name": "not-ok", "output": ["fr/histoire.md:27:1: scenario/undecided"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   variables: [{ id: a, title: A, start: 0, min: -900, max: 900 }, { id: b, title: B, start: 0, min: -900, max: 900 }, { id: c, title: C, start: 0, min: -900, max: 900 }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Stir {#a}
 *     - a +7, b +11, c +13
 *     - goto pan
 *     > It turns.
 *   - Shake {#b}
 *     - a +5, b +3, c +17
 *     - goto pan
 *     > It splashes.
 *   - Lift {#c}
 *     - a -3, b -5, c -7
 *     - goto pan
 *     > It smokes.
 *   - Leave {#d}
 *     > The door closes.
 *   :::
 *
 *   ## The roof {#roof}
 *
 *   ::ending{if="a * 31 + b * 17 == c * 29 + 4567 and a % 7 == 1"}
 *
 *   The house burns.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const undecided: Rule = function* (located) {
  for (const proved of provedIn(located)) {
    for (const { part, what } of openOnes(proved)) {
      yield {
        severity: 'warning',
        rule: 'scenario/undecided',
        place: proved.at(part),
        message: `${what}: not proved either way, among more states than are looked at.`,
        fix: 'Make the conditions on the way to it simpler, or play it yourself to be sure.',
      };
    }
  }
};

interface Open {
  readonly part: string;
  readonly what: string;
}

function* openOnes({ story, proof, interaction }: Proved): Iterable<Open> {
  for (const [place, one] of [...story.scenes, ...story.endings].entries()) {
    const scene = story.scenes[place];
    if (isOpen(proof.places[place])) yield { part: one.id, what: `Whether a play comes to ${named(one)}` };
    // Of a scene that may not be reached, nothing more is asked.
    else if (scene) yield* openInScene(scene, place, proof);
  }
  for (const { slot, side, limit, finding } of proof.edges) {
    const { id = '', title = '' } = story.variables[slot] ?? {};
    if (isOpen(finding)) yield { part: `$${id}`, what: `Whether ${show(title)} goes ${side} ${limit}` };
  }
  yield* openInScore(proof, interaction.question);
}

const isOpen = (finding: Finding | undefined): boolean => finding?.is === 'open';

function* openInScore({ score: { below, above, lost, won } }: Proof, question: Question): Iterable<Open> {
  if (isOpen(below) || isOpen(above)) yield { part: 'score', what: 'Whether the score leaves 0 to 100' };
  if (isOpen(lost)) yield { part: 'score', what: 'Whether the score divides by 0' };
  const mastery = question.type === 'scenario' ? (question.mastery ?? 0) : 0;
  if (isOpen(won)) yield { part: 'mastery', what: `Whether a play scores ${Math.round(mastery * 100)}` };
}

function* openInScene(scene: Proved['story']['scenes'][number], place: number, proof: Proof): Iterable<Open> {
  for (const [move, choice] of scene.choices.entries()) {
    if (proof.takes[place]?.[move]?.is !== 'open') continue;
    yield { part: `${scene.id}/${choice.id}`, what: `Whether the choice ${choice.id} of ${named(scene)} can be taken` };
  }
  if (proof.stuck[place]?.is === 'open') {
    yield { part: scene.id, what: `Whether the scene ${named(scene)} always has a choice that can be taken` };
  }
  if (proof.endless[place]?.is === 'open') {
    yield { part: scene.id, what: `Whether an ending can always be reached from ${named(scene)}` };
  }
}
