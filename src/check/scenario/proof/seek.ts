import { namesIn } from '../../../model/parse-expression.ts';
import type { Values } from '../../../model/scenario/engine.ts';
import { distance, isPossible, type Wish, wish } from './conditions.ts';
import { Exploration } from './explore.ts';
import { futureOf } from './future.ts';
import type { Merge } from './merging.ts';
import { type Play, playTo } from './play.ts';
import { exactly } from './ranges.ts';
import type { Tale } from './tale.ts';

/** Something that a play may come to. */
export interface Goal {
  /** Places where it can come about. */
  readonly places: ReadonlySet<number>;
  /** What must be so there, as far as conditions say it. */
  readonly wishes: readonly Wish[];
  readonly isFound: (place: number, values: Values) => boolean;
}

/** What is known of something that may come about: a play that shows it, that no play does, or neither. */
export type Finding = { readonly is: 'seen'; readonly play: Play } | { readonly is: 'never' } | { readonly is: 'open' };

export const never: Finding = { is: 'never' };
export const open: Finding = { is: 'open' };

/** Beams that are tried one after the other, each wider. */
const widths = [24, 250, 2500];

/**
 * Looks for a play to a goal: scene by scene the states that are least far from what it asks, none that can no longer come to it.
 * Where none is left although no beam was too narrow, there is no such play.
 */
export function seek(
  tale: Tale,
  goal: Goal,
  { merge, budget }: { readonly merge: Merge; readonly budget: number },
): { readonly finding: Finding; readonly spent: number } {
  const names = goal.wishes.flatMap(({ expression }) => namesIn(expression));
  const slots = [...new Set(names)].flatMap((name) => tale.ground.slots.get(name) ?? []);
  const future = futureOf(tale, goal.places, slots);
  const plain = tale.names.map(() => exactly(0));
  const isHopeless = (place: number, values: Values): boolean => {
    const box = future(place, values);
    return !box || !goal.wishes.every((wished) => isPossible(wished, box, tale.ground));
  };
  const rank = (_: number, values: Values): number => {
    const box = plain.slice();
    for (const slot of slots) box[slot] = exactly(values[slot]!);
    return goal.wishes.reduce((sum, wished) => sum + distance(wished, box, tale.ground), 0);
  };
  let spent = 0;
  for (const width of widths) {
    const search = { merge, width, budget: budget - spent, isHopeless, rank, isFound: goal.isFound };
    const exploration = new Exploration(tale, search);
    spent += exploration.expanded.size;
    const { found } = exploration;
    if (found !== undefined) return { finding: { is: 'seen', play: playTo(exploration, found) }, spent };
    if (exploration.isComplete) return { finding: never, spent };
    if (spent >= budget) break;
  }
  return { finding: open, spent };
}

/** Coming to a scene or an ending. */
export function reaching(tale: Tale, place: number): Goal {
  const { scenes, endings } = tale.story;
  const isFound = (at: number): boolean => at === place;
  const isLedTo = tale.ways.some((ways) => ways.some(({ goto }) => goto === place));
  const places = new Set([place]);
  if (isLedTo) return { places, wishes: [], isFound };
  const end = endings[place - scenes.length];
  const earlier = end ? endings.slice(0, place - scenes.length).filter(({ atOnce }) => atOnce || !end.atOnce) : [];
  const refused = earlier.flatMap(({ when }) => (when === undefined ? [] : [wish(when, false)]));
  const when = end ? end.when : scenes[place]?.when;
  return { places, wishes: [...(when === undefined ? [] : [wish(when)]), ...refused], isFound };
}

/** Taking a choice. */
export function taking(tale: Tale, place: number, move: number): Goal {
  const when = tale.ways[place]?.[move]?.when;
  const test = tale.engine.spots[place]?.moves[move]?.when;
  return {
    places: new Set([place]),
    wishes: when === undefined ? [] : [wish(when)],
    isFound: (at, values) => at === place && (!test || test(values)),
  };
}

/** Standing in a scene of which no choice can be taken. */
export function beingStuck(tale: Tale, place: number): Goal {
  const { moves } = tale.engine.spots[place]!;
  const whens = tale.ways[place]!.map(({ when }) => when).filter((when) => when !== undefined);
  return {
    places: new Set([place]),
    wishes: whens.map((when) => wish(when, false)),
    isFound: (at, values) => at === place && moves.every(({ when }) => when && !when(values)),
  };
}
