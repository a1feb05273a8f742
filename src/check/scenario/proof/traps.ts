import { isPossible, wish } from './conditions.ts';
import type { Bounds } from './bounds.ts';
import type { Exploration } from './explore.ts';
import { type Play, playTo } from './play.ts';
import { type Finding, never, open } from './seek.ts';
import { isEnd, type Tale } from './tale.ts';

/** Of each scene whether one can stand there with no ending ahead, whatever is chosen. `exploration` is a complete one. */
export function proveLeaving(
  tale: Tale,
  bounds: Bounds,
  places: readonly Finding[],
  exploration: Exploration | undefined,
): readonly Finding[] {
  const { scenes } = tale.story;
  if (exploration) {
    const plays = trapsIn(tale, exploration);
    return scenes.map((_, place): Finding => {
      const play = plays.get(place);
      return play ? { is: 'seen', play } : never;
    });
  }
  const sure = surelyEndless(tale, bounds);
  const perhaps = perhapsEndless(tale, bounds);
  return scenes.map((_, place) => {
    const there = places[place]!;
    if (sure.has(place) && there.is === 'seen') return there;
    return perhaps.has(place) ? open : never;
  });
}

/** By scene, the first state from which nothing leads to an ending; one that can only be stuck is no loop. */
function trapsIn(tale: Tale, exploration: Exploration): ReadonlyMap<number, Play> {
  const { states, expanded } = exploration;
  const leaves = new Uint8Array(states.size);
  for (let state = 0; state < states.size; state++) leaves[state] = Number(isEnd(tale, states.place(state)));
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (let nth = expanded.size - 1; nth >= 0; nth--) {
      const state = expanded.at(nth);
      if (leaves[state] === 1) continue;
      const targets = exploration.after(nth);
      const isStuck = targets.every((target) => target < 0);
      if (!isStuck && !targets.some((target) => target >= 0 && leaves[target] === 1)) continue;
      leaves[state] = 1;
      hasChanged = true;
    }
  }
  const plays = new Map<number, Play>();
  for (let nth = 0; nth < expanded.size; nth++) {
    const state = expanded.at(nth);
    const place = states.place(state);
    if (leaves[state] === 0 && !plays.has(place)) plays.set(place, playTo(exploration, state));
  }
  return plays;
}

/**
 * Scenes of which the bounds alone do not show that an ending can be reached from each of their states: because of a way that is always
 * open and leads on, wherever it leads.
 */
function perhapsEndless(tale: Tale, bounds: Bounds): ReadonlySet<number> {
  const { scenes, endings } = tale.story;
  const ends = new Set(endings.map((_, at) => scenes.length + at));
  const canStay = (place: number): boolean =>
    !tale.ways[place]!.some((way) => {
      const box = bounds.boxes[place];
      const isOpen = way.when === undefined || (box && !isPossible(wish(way.when, false), box, tale.ground));
      return isOpen && tale.after(place, way).every((next) => ends.has(next) || !bounds.boxes[next]);
    });
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (let place = scenes.length - 1; place >= 0; place--) {
      if (ends.has(place) || canStay(place)) continue;
      ends.add(place);
      hasChanged = true;
    }
  }
  // Where every scene leads further down, each choice comes nearer to the end.
  const goesBack = tale.ways.some((ways, place) => ways.some(({ goto }) => goto !== undefined && goto <= place));
  const left = scenes.flatMap((_, place) => (bounds.boxes[place] && !ends.has(place) ? [place] : []));
  return new Set(goesBack ? left : []);
}

/** Scenes from which no way leads to an ending, whatever the values. */
function surelyEndless(tale: Tale, bounds: Bounds): ReadonlySet<number> {
  const { scenes } = tale.story;
  const leaves = new Set<number>();
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    scenes.forEach((_, place) => {
      if (leaves.has(place)) return;
      const ways = tale.ways[place]!.filter((_way, move) => bounds.takes[place]![move]);
      const next = ways.flatMap((way) => tale.after(place, way)).filter((at) => bounds.boxes[at]);
      if (ways.length > 0 && !next.some((at) => isEnd(tale, at) || leaves.has(at))) return;
      leaves.add(place);
      hasChanged = true;
    });
  }
  return new Set(scenes.flatMap((_, place) => (bounds.boxes[place] && !leaves.has(place) ? [place] : [])));
}
