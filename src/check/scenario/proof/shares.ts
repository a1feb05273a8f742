import type { Exploration } from './explore.ts';
import type { RandomPlay } from './plays.ts';
import type { Tale } from './tale.ts';

/** How often a play at random ends where: 0–1 by ending, of all plays or of some. */
export interface Shares {
  readonly isExact: boolean;
  /** Plays that were played, where not all were looked at. */
  readonly plays: number;
  readonly byEnding: readonly number[];
}

/** Rounds through a story with loops, after which what still goes round counts as nothing. */
const rounds = 200;

/** From all states; each open choice is as likely as the others. */
export function sharesOf(tale: Tale, exploration: Exploration): Shares {
  const { states, expanded } = exploration;
  const ends = tale.story.endings.map(() => 0);
  const mass = new Float64Array(states.size);
  mass[0] = 1;
  let left = 1;
  for (let round = 0; round < rounds && left > 1e-9; round++) {
    left = 0;
    for (let nth = 0; nth < expanded.size; nth++) {
      const state = expanded.at(nth);
      const share = mass[state]!;
      if (share === 0) continue;
      mass[state] = 0;
      const open = exploration.after(nth).filter((target) => target >= 0);
      for (const target of open) mass[target]! += share / open.length;
    }
    for (let state = 0; state < states.size; state++) {
      const end = states.place(state) - tale.story.scenes.length;
      if (end < 0) left += mass[state]!;
      else {
        ends[end]! += mass[state]!;
        mass[state] = 0;
      }
    }
  }
  return { isExact: true, plays: 0, byEnding: ends };
}

/** Among some plays. */
export function sharesAmong({ story: { scenes, endings } }: Tale, plays: readonly RandomPlay[]): Shares {
  const ends = plays.map(({ stops }) => (stops.at(-1)?.place ?? 0) - scenes.length);
  const byEnding = endings.map((_, at) => ends.filter((end) => end === at).length / Math.max(1, plays.length));
  return { isExact: false, plays: plays.length, byEnding };
}
