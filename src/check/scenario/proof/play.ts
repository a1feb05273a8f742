import type { AnyStory } from '../../../model/scenario/engine.ts';
import type { Exploration } from './explore.ts';
import type { Tale } from './tale.ts';

/** One turn of a game: a choice in a scene, or -1 where it is read and left. */
export interface Turn {
  readonly place: number;
  readonly move: number;
}

/** How something comes about, from the first scene on. */
export type Play = readonly Turn[];

/** The turns that lead to a state. */
export function playTo({ states }: Exploration, state: number): Play {
  const turns: Turn[] = [];
  for (let at = state; ;) {
    const { from, move } = states.step(at);
    if (from < 0) return turns.reverse();
    turns.push({ place: states.place(from), move });
    at = from;
  }
}

/** A play as the engine replays it: an id for each choice, a dot for a scene that is read and left. */
export const choicesOf = ({ engine }: Tale, play: Play): string =>
  play.map(({ place, move }) => engine.spots[place]?.moves[move]?.id ?? '.').join('');

/** Turns shown at each end of a long play. */
const shown = 4;

/** A play in the writer's words: « La commande → b, Le point zéro → a … ». */
export function playInWords({ scenes }: AnyStory, play: Play): string {
  const words = play.map(({ place, move }) => {
    const { title = '', choices = [] } = scenes[place] ?? {};
    const id = choices[move]?.id;
    return id === undefined ? title : `${title} → ${id}`;
  });
  const left = words.length - 2 * shown;
  const parts = left > 1 ? [...words.slice(0, shown), `… ${left} more …`, ...words.slice(-shown)] : words;
  return parts.join(', ');
}
