import type { Expression } from '../../../model/expression.ts';
import { isPossible, narrowed, wish } from './conditions.ts';
import { type Box, exactly, joined, range } from './ranges.ts';
import { held, moved, type Tale, type Way } from './tale.ts';

/** Whether a condition can hold, and can fail, where it is asked. */
export interface Chances {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

/** What no play can ever leave, found by following ranges instead of plays: what it rules out is impossible. */
export interface Bounds {
  /** By place; none where it cannot be reached. */
  readonly boxes: readonly (Box | undefined)[];
  /** By scene, then choice: whether it can ever be taken. */
  readonly takes: readonly (readonly boolean[])[];
  /** Whether every choice of a scene can be refused at once. */
  readonly stuck: readonly boolean[];
  /** By condition (`conditionAt`). */
  readonly chances: ReadonlyMap<string, Chances>;
}

/** After so many visits a range that still grows, in a loop, is taken to grow for ever. */
const patience = 40;

export function boundsOf(tale: Tale): Bounds {
  const { scenes, endings } = tale.story;
  const boxes: (Box | undefined)[] = [...scenes, ...endings].map(() => undefined);
  const visits = scenes.map(() => 0);
  const pending = new Set<number>();
  const arrive = (place: number, box: Box): void => {
    const before = boxes[place];
    const after = before ? grown(tale, before, box, { isEndless: (visits[place] ?? 0) > patience }) : box;
    if (before && isSame(before, after)) return;
    boxes[place] = after;
    if (place < scenes.length) pending.add(place);
  };
  const start = tale.engine.start.map(exactly);
  onward(tale, 0, start, { arrive });
  while (pending.size > 0) {
    const place = Math.min(...pending);
    pending.delete(place);
    visits[place]!++;
    for (const way of tale.ways[place]!) follow(tale, { from: place, way }, boxes[place]!, { arrive });
  }
  return judged(tale, boxes, start);
}

/** What hears of where a box goes, and of what is asked of it on the way. */
interface Listener {
  readonly arrive?: (place: number, box: Box) => void;
  readonly ask?: (condition: string, when: Expression, box: Box) => void;
}

/** From the box before a way to the boxes behind it, as the engine goes. */
function follow(
  tale: Tale,
  { from, way }: { readonly from: number; readonly way: Way },
  box: Box,
  listener: Listener,
): void {
  const before = way.when === undefined ? box : narrowed(box, wish(way.when), tale.ground);
  if (!before) return;
  const after = before.map((value, slot) => held(moved(tale, slot, way, value), tale.limits[slot]!));
  const left = way.move < 0 ? after : untilOneHolds(tale, atOnceOf(tale), after, listener);
  if (!left) return;
  if (way.goto === undefined) onward(tale, from + 1, left, listener);
  else listener.arrive?.(way.goto, left);
}

function onward(tale: Tale, from: number, box: Box, listener: Listener): void {
  const places = [...tale.story.scenes, ...tale.story.endings].map((_, place) => place);
  untilOneHolds(tale, places.slice(from), box, listener);
}

const atOnceOf = ({ story: { scenes, endings } }: Tale): readonly number[] =>
  endings.flatMap((end, at) => (end.atOnce ? [scenes.length + at] : []));

/** Tries places in order; what is left of the box where none of them holds. */
function untilOneHolds(tale: Tale, places: readonly number[], box: Box, { arrive, ask }: Listener): Box | undefined {
  let left: Box | undefined = box;
  for (const place of places) {
    const when = whenOf(tale, place);
    if (when === undefined) {
      arrive?.(place, left);
      return undefined;
    }
    ask?.(conditionAt(place), when, left);
    const holds = narrowed(left, wish(when), tale.ground);
    if (holds) arrive?.(place, holds);
    left = narrowed(left, wish(when, false), tale.ground);
    if (!left) return undefined;
  }
  return left;
}

export const whenOf = ({ story: { scenes, endings } }: Tale, place: number): Expression | undefined =>
  place < scenes.length ? scenes[place]?.when : endings[place - scenes.length]?.when;

/** The name of a condition: that of a scene or an ending, of a choice, of a help. */
export const conditionAt = (place: number, part?: number | 'help'): string =>
  part === undefined ? `${place}` : `${place}.${part}`;

function grown(tale: Tale, before: Box, box: Box, { isEndless }: { readonly isEndless: boolean }): Box {
  return before.map((value, slot) => {
    const both = joined(value, box[slot]!);
    if (!isEndless) return both;
    const { from, to } = tale.limits[slot]!;
    return range(both.from < value.from ? from : value.from, both.to > value.to ? to : value.to);
  });
}

const isSame = (a: Box, b: Box): boolean =>
  a.every(({ from, to }, slot) => from === b[slot]!.from && to === b[slot]!.to);

/** Once more through all scenes, with what they can be: which conditions can hold or fail, what can be taken. */
function judged(tale: Tale, boxes: readonly (Box | undefined)[], start: Box): Bounds {
  const chances = new Map<string, Chances>();
  const ask: Listener['ask'] = (condition, when, box) => {
    const before = chances.get(condition);
    chances.set(condition, {
      canHold: before?.canHold || isPossible(wish(when), box, tale.ground),
      canFail: before?.canFail || isPossible(wish(when, false), box, tale.ground),
    });
  };
  onward(tale, 0, start, { ask });
  const takes = tale.ways.map((ways, place) => {
    const box = boxes[place];
    const help = tale.story.scenes[place]?.help?.when;
    if (box && help !== undefined) ask(conditionAt(place, 'help'), help, box);
    return ways.map((way) => {
      if (!box) return false;
      if (way.when !== undefined) ask(conditionAt(place, way.move), way.when, box);
      follow(tale, { from: place, way }, box, { ask });
      return way.when === undefined || isPossible(wish(way.when), box, tale.ground);
    });
  });
  const stuck = tale.ways.map((ways, place) => {
    const box = boxes[place];
    return box !== undefined && areAllRefused(tale, ways, box);
  });
  return { boxes, takes, stuck, chances };
}

function areAllRefused(tale: Tale, ways: readonly Way[], box: Box): boolean {
  let left: Box | undefined = box;
  for (const { when } of ways)
    left = when === undefined || !left ? undefined : narrowed(left, wish(when, false), tale.ground);
  return left !== undefined;
}
