import type { Values } from '../../../model/scenario/engine.ts';
import { type Box, exactly, range } from './ranges.ts';
import { isSet } from './reads.ts';
import { moved, placesAfter, type Tale, type Way } from './tale.ts';

/**
 * How far a value can still go on its way to a goal: from `x` at most to `max(x + gain, reach)`, at least to `min(x + loss, sink)`.
 * All at their best at once, so that what even this does not reach is out of reach.
 */
interface Prospect {
  readonly gain: number;
  readonly reach: number;
  readonly loss: number;
  readonly sink: number;
}

const none: Prospect = { gain: -Infinity, reach: -Infinity, loss: Infinity, sink: Infinity };
const here: Prospect = { ...none, gain: 0, loss: 0 };

/** What a state can still become before it comes to a goal; nothing where no way leads there. */
export type Future = (place: number, values: Values) => Box | undefined;

/** Looks back from places that are a goal: at all of them a value counts as it is on arrival. */
export function futureOf(tale: Tale, goals: ReadonlySet<number>): Future {
  const prospects = prospectsOf(tale, goals);
  return (place, values) => {
    const row = prospects[place]!;
    if (row.length > 0 && row[0]!.gain === -Infinity && row[0]!.reach === -Infinity) return undefined;
    return values.map((value, slot) => {
      const { gain, reach, loss, sink } = row[slot]!;
      const { from, to } = tale.limits[slot]!;
      return range(Math.max(from, Math.min(value + loss, sink)), Math.min(to, Math.max(value + gain, reach)));
    });
  };
}

/** After so many rounds a gain that still grows, in a loop, has no end. */
const patience = 6;

function prospectsOf(tale: Tale, goals: ReadonlySet<number>): readonly (readonly Prospect[])[] {
  const { scenes, endings } = tale.story;
  const places = [...scenes, ...endings].map((_, place) => place);
  const all = places.map((place) => tale.names.map(() => (goals.has(place) ? here : none)));
  const ways = tale.ways.map((list, from) => list.map((way) => ({ way, next: placesAfter(tale, from, way) })));
  let hasChanged = true;
  for (let round = 0; hasChanged; round++) {
    hasChanged = false;
    for (let place = scenes.length - 1; place >= 0; place--) {
      for (let slot = 0; slot < tale.names.length; slot++) {
        const before = all[place]![slot]!;
        const parts = ways[place]!.flatMap(({ way, next }) =>
          next.map((behind) => led(tale, slot, way, all[behind]![slot]!)),
        );
        const after = [before, ...parts].reduce(wider);
        if (isSame(before, after)) continue;
        all[place]![slot] = round > patience ? endless(before, after) : after;
        hasChanged = true;
      }
    }
  }
  return all;
}

/** What is in prospect in front of a way, from what is behind it. */
function led(tale: Tale, slot: number, way: Way, behind: Prospect): Prospect {
  if (behind === none) return none;
  const { from, to } = tale.limits[slot]!;
  const by = moved(tale, slot, way, exactly(0)).from;
  const most = (value: number): number => Math.max(value + behind.gain, behind.reach);
  const least = (value: number): number => Math.min(value + behind.loss, behind.sink);
  if (isSet(tale, way, slot)) return { ...none, reach: most(by), sink: least(by) };
  return {
    gain: by + behind.gain,
    // What a bound holds up goes on from there.
    reach: from > -Infinity ? most(from) : behind.reach,
    loss: by + behind.loss,
    sink: to < Infinity ? least(to) : behind.sink,
  };
}

const wider = (a: Prospect, b: Prospect): Prospect => ({
  gain: Math.max(a.gain, b.gain),
  reach: Math.max(a.reach, b.reach),
  loss: Math.min(a.loss, b.loss),
  sink: Math.min(a.sink, b.sink),
});

const isSame = (a: Prospect, b: Prospect): boolean =>
  a.gain === b.gain && a.reach === b.reach && a.loss === b.loss && a.sink === b.sink;

const endless = (before: Prospect, after: Prospect): Prospect => ({
  gain: after.gain > before.gain && before.gain > -Infinity ? Infinity : after.gain,
  reach: after.reach > before.reach && before.reach > -Infinity ? Infinity : after.reach,
  loss: after.loss < before.loss && before.loss < Infinity ? -Infinity : after.loss,
  sink: after.sink < before.sink && before.sink < Infinity ? -Infinity : after.sink,
});
