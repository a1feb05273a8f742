import { type Chances, conditionAt, whenOf } from './bounds.ts';
import type { Exploration } from './explore.ts';
import type { Tale } from './tale.ts';

/** Which conditions held, and which failed, over all states of an exploration. */
export function askedIn(tale: Tale, exploration: Exploration): ReadonlyMap<string, Chances> {
  const chances = new Map<string, Chances>();
  const tell: Tell = (condition, holds) => {
    const { canHold = false, canFail = false } = chances.get(condition) ?? {};
    chances.set(condition, { canHold: canHold || holds, canFail: canFail || !holds });
  };
  for (const { place, move, target } of stepsOf(exploration)) {
    if (tale.ways[place]![Math.max(0, move)]?.when !== undefined) tell(conditionAt(place, move), target >= 0);
    if (target >= 0) askedBehind(tale, { place, move, target }, tell);
  }
  return chances;
}

type Tell = (condition: string, holds: boolean) => void;

interface Step {
  readonly place: number;
  readonly move: number;
  /** Place behind it; -1 where the choice is refused. */
  readonly target: number;
}

/** Every kind of step once: which conditions it answers depends on nothing else. */
function stepsOf(exploration: Exploration): readonly Step[] {
  const { states, expanded } = exploration;
  const steps = new Map<string, Step>();
  for (let nth = 0; nth < expanded.size; nth++) {
    const place = states.place(expanded.at(nth));
    exploration.after(nth).forEach((state, move) => {
      const target = state < 0 ? -1 : states.place(state);
      steps.set(`${place} ${move} ${target}`, { place, move, target });
    });
  }
  return [...steps.values()];
}

/** The conditions asked behind a step, in the order of the engine. */
function askedBehind(tale: Tale, { place, move, target }: Step, tell: Tell): void {
  const { scenes, endings } = tale.story;
  const all = [...scenes, ...endings].map((_, at) => at);
  const way = tale.ways[place]![move];
  const isChoice = scenes[place]!.choices.length > 0;
  const atOnce = all.filter((at) => endings[at - scenes.length]?.atOnce && isChoice);
  const rest = way?.goto === undefined ? all.slice(place + 1) : [];
  for (const at of [...atOnce, ...rest]) {
    const isThere = at === target;
    if (whenOf(tale, at) !== undefined) tell(conditionAt(at), isThere);
    if (isThere) return;
  }
}
