import type { Values } from '../../../model/scenario/engine.ts';

/** How a state was first reached: from which other one, and by which move (-1: a scene that is read and left). */
export interface Step {
  readonly from: number;
  readonly move: number;
}

/**
 * States of a game that were met, each once, under a number: a hundred thousand of them within the megabytes of a build.
 * A table of its own, because keys of text made of the values would take ten times as long.
 */
export class States {
  size = 0;
  /** Values that are kept; the others are 0. */
  private readonly kept: readonly number[];
  private readonly length: number;
  private readonly width: number;
  private rows: Float64Array;
  private places: Int32Array;
  private froms: Int32Array;
  private moves: Int8Array;
  private hashes: Int32Array;
  private slots: Int32Array;

  constructor(length: number, kept: readonly number[]) {
    this.length = length;
    this.kept = kept;
    this.width = kept.length;
    this.rows = new Float64Array(1024 * this.width);
    this.places = new Int32Array(1024);
    this.froms = new Int32Array(1024);
    this.moves = new Int8Array(1024);
    this.hashes = new Int32Array(1024);
    this.slots = new Int32Array(2048).fill(-1);
  }

  /** The number of a state; one that was not known takes the next. */
  add(place: number, values: Values, from: number, move: number): number {
    const hash = hashOf(place, values, this.kept);
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const known = this.slots[slot]!;
      if (known < 0) break;
      if (this.hashes[known] === hash && this.isAt(known, place, values)) return known;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const state = this.size++;
    this.slots[slot] = state;
    this.places[state] = place;
    this.froms[state] = from;
    this.moves[state] = move;
    this.hashes[state] = hash;
    const row = state * this.width;
    for (let at = 0; at < this.width; at++) this.rows[row + at] = values[this.kept[at]!]!;
    if (this.size === this.places.length) this.grow();
    return state;
  }

  place(state: number): number {
    return this.places[state]!;
  }

  values(state: number): Values {
    const values: number[] = [];
    for (let slot = 0; slot < this.length; slot++) values.push(0);
    const row = state * this.width;
    for (let at = 0; at < this.width; at++) values[this.kept[at]!] = this.rows[row + at]!;
    return values;
  }

  value(state: number, slot: number): number {
    const at = this.kept.indexOf(slot);
    return at < 0 ? 0 : this.rows[state * this.width + at]!;
  }

  step(state: number): Step {
    return { from: this.froms[state]!, move: this.moves[state]! };
  }

  private isAt(state: number, place: number, values: Values): boolean {
    if (this.places[state] !== place) return false;
    const row = state * this.width;
    for (let at = 0; at < this.width; at++) if (this.rows[row + at] !== values[this.kept[at]!]) return false;
    return true;
  }

  private grow(): void {
    this.rows = copied(this.rows, new Float64Array(this.rows.length * 2));
    this.places = copied(this.places, new Int32Array(this.places.length * 2));
    this.froms = copied(this.froms, new Int32Array(this.froms.length * 2));
    this.moves = copied(this.moves, new Int8Array(this.moves.length * 2));
    this.hashes = copied(this.hashes, new Int32Array(this.hashes.length * 2));
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let state = 0; state < this.size; state++) {
      let slot = this.hashes[state]! & (this.slots.length - 1);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = state;
    }
  }
}

function copied<Kind extends Float64Array | Int32Array | Int8Array>(old: Kind, larger: Kind): Kind {
  larger.set(old);
  return larger;
}

/** Values are mostly whole numbers; what stands behind the point counts as well. */
function hashOf(place: number, values: Values, kept: readonly number[]): number {
  let mixed = Math.imul(place + 1, 0x9e3779b1);
  for (let at = 0; at < kept.length; at++) {
    const value = values[kept[at]!]!;
    const whole = value | 0;
    mixed = Math.imul(mixed ^ whole ^ ((value - whole) * 1e6), 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}
