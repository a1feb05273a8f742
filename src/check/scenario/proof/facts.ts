import type { Exploration } from './explore.ts';
import { type Play, playTo, type Turn } from './play.ts';
import { type Edge, isAtOnce, isPast } from './edges.ts';
import type { Tale } from './tale.ts';
import type { RandomPlay } from './plays.ts';

/** What some play was seen to do; the first play of each. */
export interface Facts {
  /** By place. */
  readonly places: (Play | undefined)[];
  /** By scene, then choice. */
  readonly takes: (Play | undefined)[][];
  /** By scene: standing there with no choice that can be taken. */
  readonly stuck: (Play | undefined)[];
  /** By edge of a gauge: going on past it. */
  readonly edges: (Play | undefined)[];
}

export const noFacts = ({ story }: Tale, edges: readonly Edge[]): Facts => ({
  places: [...story.scenes, ...story.endings].map(() => undefined),
  takes: story.scenes.map(({ choices }) => choices.map(() => undefined)),
  stuck: story.scenes.map(() => undefined),
  edges: edges.map(() => undefined),
});

/** Adds what the states of an exploration show. */
export function gatherStates(tale: Tale, edges: readonly Edge[], facts: Facts, exploration: Exploration): void {
  const { states, expanded } = exploration;
  const to = (state: number): Play => playTo(exploration, state);
  for (let state = 0; state < states.size; state++) {
    const place = states.place(state);
    facts.places[place] ??= to(state);
    if (isAtOnce(tale, place)) continue;
    edges.forEach((edge, at) => {
      if (!facts.edges[at] && isPast(edge, states.value(state, edge.slot))) facts.edges[at] = to(state);
    });
  }
  for (let nth = 0; nth < expanded.size; nth++) {
    const state = expanded.at(nth);
    const place = states.place(state);
    const takes = facts.takes[place]!;
    const targets = exploration.after(nth);
    for (let move = 0; move < takes.length; move++) {
      if (!takes[move] && targets[move]! >= 0) takes[move] = [...to(state), { place, move }];
    }
    if (!facts.stuck[place] && targets.every((target) => target < 0)) facts.stuck[place] = to(state);
  }
}

/** Adds what a play at random shows. */
export function gatherPlay(
  tale: Tale,
  edges: readonly Edge[],
  facts: Facts,
  { turns, stops, isStuck }: RandomPlay,
): void {
  stops.forEach(({ place, values }, at) => {
    const play = (more = 0): readonly Turn[] => turns.slice(0, at + more);
    facts.places[place] ??= play();
    if (!isAtOnce(tale, place)) {
      edges.forEach((edge, nth) => {
        if (!facts.edges[nth] && isPast(edge, values[edge.slot]!)) facts.edges[nth] = play();
      });
    }
    const turn = turns[at];
    const takes = facts.takes[place];
    if (turn && takes && turn.move >= 0) takes[turn.move] ??= play(1);
    if (isStuck && at === stops.length - 1) facts.stuck[place] ??= play();
  });
}
