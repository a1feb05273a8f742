import type { Values } from '../../../model/scenario/engine.ts';
import type { Merge } from './merging.ts';
import { Numbers } from './numbers.ts';
import { States } from './states.ts';
import type { Tale } from './tale.ts';

/** How far, and where first. */
export interface Search {
  /** Most states to go on from. */
  readonly budget: number;
  /** Most states of one scene to go on from: a beam. All where absent; then the search ends as soon as it cannot come to its end. */
  readonly width?: number;
  readonly merge: Merge;
  /** States that cannot come to what is sought are left. */
  readonly isHopeless?: (place: number, values: Values) => boolean;
  /** The smaller, the sooner; asked only where a beam must choose. */
  readonly rank?: (place: number, values: Values) => number;
  /** Whether a state that was met is what is sought. */
  readonly isFound?: (place: number, values: Values) => boolean;
}

/** Goes through a story scene by scene, in the order of the file, with all states that come to each. */
export class Exploration {
  readonly states: States;
  /** States in the order in which they were gone on from. */
  readonly expanded = new Numbers();
  /** Whether every state that plays can come to was met, the hopeless ones left out. */
  isComplete = true;
  /** The first state that was sought. */
  found: number | undefined;
  private readonly tale: Tale;
  private readonly search: Search;
  private readonly pending: number[][];
  private readonly gone: number[];
  /** Behind each expanded state, move after move: where it leads to, -1 where the move was refused. */
  private readonly targets = new Numbers();
  private readonly firstTarget = new Numbers();

  constructor(tale: Tale, search: Search) {
    this.tale = tale;
    this.search = search;
    this.states = new States(tale.names.length, search.merge.kept);
    this.pending = tale.story.scenes.map(() => []);
    this.gone = tale.story.scenes.map(() => 0);
    this.run();
    this.firstTarget.push(this.targets.size);
  }

  /** Where the n-th expanded state leads to, move after move: -1 where it is refused. */
  after(nth: number): readonly number[] {
    const targets: number[] = [];
    for (let at = this.firstTarget.at(nth); at < this.firstTarget.at(nth + 1); at++) targets.push(this.targets.at(at));
    return targets;
  }

  private run(): void {
    const { engine } = this.tale;
    this.arrive(engine.first(), engine.start, -1, -1);
    while (this.found === undefined) {
      const place = this.pending.findIndex((waiting) => waiting.length > 0);
      if (place < 0) return;
      const waiting = this.pending[place]!;
      this.pending[place] = [];
      const chosen = this.chosen(place, waiting);
      if (chosen.length < waiting.length) this.isComplete = false;
      if (chosen.length === 0 && this.search.width === undefined) return;
      this.gone[place]! += chosen.length;
      for (const state of chosen) if (this.found === undefined) this.expand(state, place);
    }
  }

  /** Those of one scene to go on from. */
  private chosen(place: number, waiting: readonly number[]): readonly number[] {
    const { width, budget, rank } = this.search;
    const left = budget - this.expanded.size;
    if (width === undefined) return waiting.length * (this.pending.length - place) > left ? [] : waiting;
    const room = Math.max(0, Math.min(width - this.gone[place]!, left));
    if (waiting.length <= room) return waiting;
    if (!rank || room === 0) return waiting.slice(0, room);
    const ranked = waiting.map((state) => ({ state, rank: rank(place, this.states.values(state)) }));
    const sorted = ranked.sort((a, b) => a.rank - b.rank || a.state - b.state);
    return sorted.slice(0, room).map(({ state }) => state);
  }

  private expand(state: number, place: number): void {
    const { engine } = this.tale;
    const { moves } = engine.spots[place]!;
    const values = this.states.values(state);
    this.expanded.push(state);
    this.firstTarget.push(this.targets.size);
    if (moves.length === 0) this.targets.push(this.arrive(engine.next(values, place), values, state, -1));
    for (let at = 0; at < moves.length; at++) {
      const move = moves[at]!;
      if (move.when && !move.when(values)) {
        this.targets.push(-1);
        continue;
      }
      const behind = move.apply(values);
      this.targets.push(this.arrive(engine.next(behind, place, move), behind, state, at));
    }
  }

  private arrive(place: number, values: Values, from: number, move: number): number {
    const { merge, isFound, isHopeless } = this.search;
    const before = this.states.size;
    const state = this.states.add(place, merge.of(place, values), from, move);
    if (this.states.size === before) return state;
    if (this.found === undefined && isFound?.(place, values)) this.found = state;
    if (place < this.pending.length && !isHopeless?.(place, values)) this.pending[place]!.push(state);
    return state;
  }
}
