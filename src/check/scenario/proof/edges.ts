import type { Bounds } from './bounds.ts';
import { wish } from './conditions.ts';
import type { Goal } from './seek.ts';
import type { Tale } from './tale.ts';

/** An end of a gauge that no bound of the variable holds. */
export interface Edge {
  readonly slot: number;
  readonly side: 'below' | 'above';
  readonly limit: number;
}

/**
 * Ends of gauges that nobody watches: no bound holds the variable there, and no alarm has told before.
 * Endings at once are looked at play by play.
 */
export function edgesOf({ story }: Tale): readonly Edge[] {
  return story.variables.flatMap(({ min, max, alarm, gauge: [from, to] }, slot): readonly Edge[] => {
    const tells = (side: '<' | '>', isInside: (than: number) => boolean): boolean =>
      alarm !== undefined && alarm.is.startsWith(side) && isInside(alarm.than);
    const isBelowOpen = (min === undefined || min < from) && !tells('<', (than) => than >= from);
    const isAboveOpen = (max === undefined || max > to) && !tells('>', (than) => than <= to);
    return [
      ...(isBelowOpen ? [{ slot, side: 'below', limit: from } as const] : []),
      ...(isAboveOpen ? [{ slot, side: 'above', limit: to } as const] : []),
    ];
  });
}

/** Whether an ending at once is reached: the story itself has watched. */
export const isAtOnce = ({ story: { scenes, endings } }: Tale, place: number): boolean =>
  endings[place - scenes.length]?.atOnce ?? false;

export const isPast = ({ side, limit }: Edge, value: number): boolean =>
  side === 'below' ? value < limit : value > limit;

/** Going on, or ending, with a value past an edge. */
export function passing(tale: Tale, edge: Edge): Goal {
  const all = [...tale.story.scenes, ...tale.story.endings].map((_, place) => place);
  const name = tale.names[edge.slot]!;
  return {
    places: new Set(all.filter((place) => !isAtOnce(tale, place))),
    wishes: [wish([edge.side === 'below' ? '<' : '>', name, [null, edge.limit]])],
    isFound: (place, values) => !isAtOnce(tale, place) && isPast(edge, values[edge.slot]!),
  };
}

/** Whether no play goes past it, by the bounds alone. */
export const isSafe = (tale: Tale, { boxes }: Bounds, edge: Edge): boolean =>
  boxes.every((box, place) => {
    const value = box?.[edge.slot];
    if (!value || isAtOnce(tale, place)) return true;
    return !isPast(edge, edge.side === 'below' ? value.from : value.to);
  });
