import type { Expression } from '../../../model/expression.ts';
import { namesIn } from '../../../model/parse-expression.ts';
import { isEnd, type Tale, type Way } from './tale.ts';

/** A part of a condition that holds or not by itself: `budget < 15` in `refus and budget < 15`. */
export interface Leaf {
  readonly expression: Expression;
  /** Slots of the names it reads. */
  readonly slots: readonly number[];
}

/** What is asked on one way out of a scene: before its effects, and behind them. */
export interface Reads {
  readonly way: Way;
  readonly before: readonly Leaf[];
  readonly after: readonly Leaf[];
  readonly places: readonly number[];
}

/** What a story reads of its values, way by way of each scene. */
export const readsOf = (tale: Tale): readonly (readonly Reads[])[] =>
  tale.ways.map((ways, from) =>
    ways.map((way) => ({
      way,
      before: leavesOf(tale, way.when),
      after: askedAfter(tale, from, way).flatMap((when) => leavesOf(tale, when)),
      places: tale.after(from, way),
    })),
  );

/** The conditions that decide where one is after a way: those of endings at once, of the scenes behind, of all endings where none is left. */
function askedAfter(tale: Tale, from: number, way: Way): readonly (Expression | undefined)[] {
  const { scenes, endings } = tale.story;
  const atOnce = way.move < 0 ? [] : endings.flatMap((end) => (end.atOnce ? [end.when] : []));
  if (way.goto !== undefined) return atOnce;
  const places = tale.after(from, way);
  const next = places.flatMap((place) => (isEnd(tale, place) ? [] : [scenes[place]?.when]));
  const reachesEnd = places.some((place) => isEnd(tale, place) && !endings[place - scenes.length]?.atOnce);
  return [...atOnce, ...next, ...(reachesEnd ? endings.map(({ when }) => when) : [])];
}

function leavesOf(tale: Tale, when: Expression | undefined): readonly Leaf[] {
  if (when === undefined) return [];
  const [operator, ...sides] = Array.isArray(when) ? (when as readonly [string, ...Expression[]]) : [''];
  if (operator === '&&' || operator === '||' || operator === '!') return sides.flatMap((side) => leavesOf(tale, side));
  const slots = [...new Set(namesIn(when))].flatMap((name) => tale.ground.slots.get(name) ?? []);
  return [{ expression: when, slots }];
}

/** Whether a way sets a value, so that what it was before matters no more. */
export const isSet = (tale: Tale, { effects }: Way, slot: number): boolean =>
  effects.some((effect) => {
    const name = 'mark' in effect ? effect.mark : effect.variable;
    return tale.ground.slots.get(name) === slot && !('by' in effect);
  });

/** Per place, per name: whether anything that comes still reads it. `kept` are read at the very end, by the score. */
export function liveness(
  tale: Tale,
  reads: readonly (readonly Reads[])[],
  kept: ReadonlySet<number>,
): readonly (readonly boolean[])[] {
  const { scenes, endings } = tale.story;
  const slots = tale.names.map((_, slot) => slot);
  const live = scenes.map(() => slots.map(() => false));
  const all = [...live, ...endings.map(() => slots.map((slot) => kept.has(slot)))];
  const isRead = ({ way, before, after, places }: Reads, slot: number): boolean => {
    const has = (leaves: readonly Leaf[]): boolean => leaves.some((leaf) => leaf.slots.includes(slot));
    return has(before) || (!isSet(tale, way, slot) && (has(after) || places.some((place) => all[place]![slot])));
  };
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (let place = scenes.length - 1; place >= 0; place--) {
      for (const slot of slots) {
        if (live[place]![slot] || !reads[place]!.some((read) => isRead(read, slot))) continue;
        live[place]![slot] = true;
        hasChanged = true;
      }
    }
  }
  return all;
}
