import type { Values } from '../../../model/scenario/engine.ts';
import type { Turn } from './play.ts';
import type { Tale } from './tale.ts';

/** A game played at random to its end. */
export interface RandomPlay {
  readonly turns: readonly Turn[];
  /** Values on arrival at each place of the play, the last one the ending. */
  readonly stops: readonly { readonly place: number; readonly values: Values }[];
  /** Whether it ended in a scene of which no choice could be taken. */
  readonly isStuck: boolean;
}

/** Plays of more turns than these, for each scene, are given up: they go round in a loop. */
const longest = 4;

/** Plays at random, the same ones every time, until so many turns are played. */
export function* randomPlays(tale: Tale, turns: number): Iterable<RandomPlay> {
  const random = seeded(20_240_517);
  for (let left = turns; left > 0;) {
    const play = randomPlay(tale, random);
    left -= play.stops.length;
    yield play;
  }
}

function randomPlay({ engine, story }: Tale, random: () => number): RandomPlay {
  let values = engine.start;
  let place = engine.first();
  const turns: Turn[] = [];
  const stops = [{ place, values }];
  while (place < story.scenes.length && turns.length < longest * story.scenes.length + 20) {
    const { moves } = engine.spots[place]!;
    const now = values;
    const open = moves.flatMap(({ when }, at) => (!when || when(now) ? [at] : []));
    if (moves.length > 0 && open.length === 0) return { turns, stops, isStuck: true };
    const move = moves.length === 0 ? -1 : open[Math.floor(random() * open.length)]!;
    turns.push({ place, move });
    values = moves[move]?.apply(values) ?? values;
    place = engine.next(values, place, moves[move]);
    stops.push({ place, values });
  }
  return { turns, stops, isStuck: false };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
