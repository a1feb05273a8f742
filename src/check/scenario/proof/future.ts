import type { Values } from '../../../model/scenario/engine.ts';
import { type Box, exactly, range } from './ranges.ts';
import { isSet } from './reads.ts';
import { moved, type Tale, type Way } from './tale.ts';

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

/** Looks back from places that are a goal, at some of the names: at all these places a value counts as it is on arrival. */
export function futureOf(tale: Tale, goals: ReadonlySet<number>, slots: readonly number[]): Future {
  const prospects = prospectsOf(tale, goals, slots);
  const canCome = placesBefore(tale, goals);
  const plain = tale.names.map(() => exactly(0));
  return (place, values) => {
    if (!canCome.has(place)) return undefined;
    const box = plain.slice();
    slots.forEach((slot, nth) => {
      const { gain, reach, loss, sink } = prospects[place]![nth]!;
      const { from, to } = tale.limits[slot]!;
      const value = values[slot]!;
      box[slot] = range(Math.max(from, Math.min(value + loss, sink)), Math.min(to, Math.max(value + gain, reach)));
    });
    return box;
  };
}

/** Places from which a way leads to a goal, and the goals. */
function placesBefore(tale: Tale, goals: ReadonlySet<number>): ReadonlySet<number> {
  const before = new Set(goals);
  let size = 0;
  while (size < before.size) {
    size = before.size;
    for (let place = tale.ways.length - 1; place >= 0; place--) {
      const leads = tale.ways[place]!.some((way) => tale.after(place, way).some((next) => before.has(next)));
      if (leads) before.add(place);
    }
  }
  return before;
}

/** After so many rounds a gain that still grows, in a loop, has no end. */
const patience = 6;

function prospectsOf(
  tale: Tale,
  goals: ReadonlySet<number>,
  slots: readonly number[],
): readonly (readonly Prospect[])[] {
  const { scenes, endings } = tale.story;
  const places = [...scenes, ...endings].map((_, place) => place);
  const all = places.map((place) => slots.map(() => (goals.has(place) ? here : none)));
  let hasChanged = true;
  for (let round = 0; hasChanged; round++) {
    hasChanged = false;
    for (let place = scenes.length - 1; place >= 0; place--) {
      for (const [nth, slot] of slots.entries()) {
        const before = all[place]![nth]!;
        const parts = tale.ways[place]!.flatMap((way) =>
          tale.after(place, way).map((behind) => led(tale, slot, way, all[behind]![nth]!)),
        );
        const after = [before, ...parts].reduce(wider);
        if (isSame(before, after)) continue;
        all[place]![nth] = round > patience ? endless(before, after) : after;
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
