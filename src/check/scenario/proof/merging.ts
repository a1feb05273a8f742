import type { Values } from '../../../model/scenario/engine.ts';
import type { Bounds } from './bounds.ts';
import { type Edge, isPast } from './edges.ts';
import { type Leaf, liveness, type Reads, readsOf } from './reads.ts';
import { exactly, type Range } from './ranges.ts';
import { held, moved, type Tale } from './tale.ts';

/** Which values of a name are told apart at a place: all, none, or one of each kind. */
type Apart = 'all' | 'none' | { readonly from: number; readonly first: Float64Array };

export interface Merge {
  /** Two states that it makes equal are alike in all that comes. */
  readonly of: (place: number, values: Values) => Values;
  /** Slots that matter anywhere; it makes the others 0. */
  readonly kept: readonly number[];
}

/** Ranges wider than this are not worth the reckoning. */
const widest = 1500;

/** What must be told apart besides what conditions read. */
export interface Kept {
  /** Names the score reads, where it is to be known. */
  readonly slots: ReadonlySet<number>;
  /** Values that are watched at every place: past the end of a gauge. */
  readonly edges: readonly Edge[];
  /** Whether kinds of values are told, which takes a while in a long story. */
  readonly byKind: boolean;
}

/**
 * Merges states that nothing to come tells apart: a flag that is read no more, and two budgets between which no condition, no bound
 * and no ending distinguishes, whatever is chosen. Kinds of values are found backwards, from what is read last.
 */
export function mergeOf(tale: Tale, bounds: Bounds, kept: Kept): Merge {
  const reads = readsOf(tale);
  const watched = new Set(kept.edges.map(({ slot }) => slot));
  const live = liveness(tale, reads, kept.slots);
  const apart = tale.names.map((_, slot) => {
    const isWatched = watched.has(slot);
    if (!isWatched && live.every((slots) => !slots[slot])) return live.map((): Apart => 'none');
    if (!kept.byKind || kept.slots.has(slot) || !isReckoned(tale, bounds, reads, slot)) {
      return live.map((slots): Apart => (slots[slot] || isWatched ? 'all' : 'none'));
    }
    return kindsOf({ tale, bounds, reads, slot, edges: kept.edges.filter((edge) => edge.slot === slot) });
  });
  const byPlace = live.map((_, place) => apart.map((places) => places[place]!));
  const lasting = tale.names.flatMap((_, slot) => (apart[slot]!.every((kinds) => kinds === 'none') ? [] : [slot]));
  const of: Merge['of'] = (place, values) => {
    const kinds = byPlace[place]!;
    const row: number[] = [];
    for (let slot = 0; slot < kinds.length; slot++) row.push(merged(values[slot]!, kinds[slot]!));
    return row;
  };
  return { of, kept: lasting };
}

function merged(value: number, apart: Apart): number {
  if (apart === 'all') return value;
  return apart === 'none' ? 0 : (apart.first[value - apart.from] ?? value);
}

/** Whole values within bounds, and never compared with another name. */
function isReckoned(tale: Tale, { boxes }: Bounds, reads: readonly (readonly Reads[])[], slot: number): boolean {
  if (!tale.ground.isWhole[slot]) return false;
  const isWide = boxes.some((box) => box && box[slot]!.to - box[slot]!.from > widest);
  const isMixed = (leaf: Leaf): boolean => leaf.slots.length > 1 && leaf.slots.includes(slot);
  return !isWide && !reads.some((ways) => ways.some(({ before, after }) => [...before, ...after].some(isMixed)));
}

interface Reckoning {
  readonly tale: Tale;
  readonly bounds: Bounds;
  readonly reads: readonly (readonly Reads[])[];
  readonly slot: number;
  readonly edges: Kept['edges'];
}

/** The kinds of values of one name, by place: refined backwards until no place tells more apart. */
function kindsOf(reckoning: Reckoning): readonly Apart[] {
  const { bounds } = reckoning;
  const kinds = bounds.boxes.map((box): Kinds => {
    const { from, to } = box?.[reckoning.slot] ?? exactly(0);
    return { from, of: new Int32Array(to - from + 1), count: 1 };
  });
  const places = kinds.map((_, place) => place).reverse();
  const conditions = leafTests(reckoning);
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (const place of places) {
      const finer = refined(reckoning, kinds, place, conditions);
      if (finer.count === kinds[place]!.count) continue;
      kinds[place] = finer;
      hasChanged = true;
    }
  }
  return kinds.map(({ from, of }): Apart => ({ from, first: firstOf(from, of) }));
}

interface Kinds {
  readonly from: number;
  /** The kind of each value from `from` on. */
  readonly of: Int32Array;
  readonly count: number;
}

/** More than there are kinds. */
const most = 4096;

/** Tells two rows of numbers apart, one column after another: what a column says is -1 or a kind. */
class Columns {
  private readonly rows: Int32Array;
  count = 1;

  constructor(length: number) {
    this.rows = new Int32Array(length);
  }

  add(column: (row: number) => number): void {
    const known = new Map<number, number>();
    for (let row = 0; row < this.rows.length; row++) {
      const key = this.rows[row]! * most + column(row) + 1;
      let kind = known.get(key);
      if (kind === undefined) known.set(key, (kind = known.size));
      this.rows[row] = kind;
    }
    this.count = known.size;
  }

  get kinds(): Int32Array {
    return this.rows;
  }
}

function refined(
  { tale, reads, slot, edges }: Reckoning,
  kinds: readonly Kinds[],
  place: number,
  test: (leaf: Leaf, value: number) => number,
): Kinds {
  const { from, of } = kinds[place]!;
  const columns = new Columns(of.length);
  for (const edge of edges) columns.add((row) => Number(isPast(edge, from + row)));
  for (const { way, before, after, places } of reads[place] ?? []) {
    const asked = (leaves: readonly Leaf[]) => leaves.filter((leaf) => leaf.slots.includes(slot));
    for (const leaf of asked(before)) columns.add((row) => test(leaf, from + row));
    const limits: Range = tale.limits[slot]!;
    const behind = of.map((_, row) => held(moved(tale, slot, way, exactly(from + row)), limits).from);
    for (const leaf of asked(after)) columns.add((row) => test(leaf, behind[row]!));
    for (const next of places) columns.add((row) => kindOf(kinds[next]!, behind[row]!));
  }
  return { from, of: columns.kinds, count: columns.count };
}

/** With a value out of its box nobody comes to a place: all of those are of one kind. */
const kindOf = ({ from, of }: Kinds, value: number): number => of[value - from] ?? -1;

/** Whether a part of a condition holds for a value of this name, which it reads alone. */
function leafTests({ tale, slot }: Reckoning): (leaf: Leaf, value: number) => number {
  const known = new Map<Leaf['expression'], (value: number) => number>();
  const testOf = ({ expression }: Leaf): ((value: number) => number) => {
    const work = tale.engine.work(expression);
    return (value) => Number(Math.abs(work(tale.engine.start.with(slot, value))) > 0);
  };
  return (leaf, value) => {
    const test = known.get(leaf.expression) ?? testOf(leaf);
    known.set(leaf.expression, test);
    return test(value);
  };
}

/** To each value the first of its kind. */
function firstOf(from: number, of: Int32Array): Float64Array {
  const firsts = new Map<number, number>();
  of.forEach((kind, at) => {
    if (!firsts.has(kind)) firsts.set(kind, from + at);
  });
  return Float64Array.from(of, (kind) => firsts.get(kind) ?? 0);
}
