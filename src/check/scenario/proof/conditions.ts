import type { Expression } from '../../../model/expression.ts';
import { type Box, canFail, canHold, exactly, joined, type Range, range, rangeOf, type Slots } from './ranges.ts';

type Operands = readonly Expression[];

/** What a condition asks: that it holds, or that it does not. */
export interface Wish {
  readonly expression: Expression;
  readonly holds: boolean;
}

export const wish = (expression: Expression, holds = true): Wish => ({ expression, holds });

/** A story's names, and which of their values are whole: there `x < 5` means 4 at most. */
export interface Ground {
  readonly slots: Slots;
  readonly isWhole: readonly boolean[];
}

export function isPossible({ expression, holds }: Wish, box: Box, { slots }: Ground): boolean {
  const value = rangeOf(expression, box, slots);
  return holds ? canHold(value) : canFail(value);
}

/** The part of a box where a condition is as wished, or a little more; nothing where that cannot be. */
export function narrowed(box: Box, wished: Wish, ground: Ground): Box | undefined {
  if (!isPossible(wished, box, ground)) return undefined;
  const { expression, holds } = wished;
  if (typeof expression === 'string') return named(box, ground.slots.get(expression), holds);
  const [operator, first, second] = expression as readonly [string, ...Operands];
  if (operator === '!') return narrowed(box, wish(first!, !holds), ground);
  if (!second || operator === '()') return box;
  if (operator === '&&' || operator === '||') {
    const sides = [wish(first!, holds), wish(second, holds)] as const;
    return (operator === '&&') === holds ? both(box, sides, ground) : either(box, sides, ground);
  }
  return asCompared(box, { operator: holds ? operator : opposite[operator], first: first!, second }, ground);
}

const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** A mark, or a variable that is asked for as if it were one. */
function named(box: Box, slot: number | undefined, holds: boolean): Box {
  const value = slot === undefined ? undefined : box[slot];
  if (slot === undefined || !value) return box;
  if (!holds) return box.with(slot, exactly(0));
  return value.from === 0 && value.to === 1 ? box.with(slot, exactly(1)) : box;
}

function both(box: Box, sides: readonly Wish[], ground: Ground): Box | undefined {
  let left: Box | undefined = box;
  for (const side of sides) left = left && narrowed(left, side, ground);
  return left;
}

function either(box: Box, sides: readonly Wish[], ground: Ground): Box | undefined {
  const parts = sides.map((side) => narrowed(box, side, ground));
  const [first, second] = parts.filter((part) => part !== undefined);
  return first && second ? first.map((value, slot) => joined(value, second[slot]!)) : first;
}

interface Comparison {
  readonly operator: string | undefined;
  readonly first: Expression;
  readonly second: Expression;
}

/** `budget < 15` and `15 > budget` narrow the budget; what stands deeper in a formula is left as it is. */
function asCompared(box: Box, { operator, first, second }: Comparison, ground: Ground): Box | undefined {
  if (operator === undefined) return box;
  const left = limited(box, { operator, first, second }, ground);
  return left && limited(left, { operator: turned[operator], first: second, second: first }, ground);
}

function limited(box: Box, { operator, first, second }: Comparison, ground: Ground): Box | undefined {
  const slot = typeof first === 'string' ? ground.slots.get(first) : undefined;
  const value = slot === undefined ? undefined : box[slot];
  if (slot === undefined || !value) return box;
  const limit = rangeOf(second, box, ground.slots);
  // Where the other side may be lost, a comparison that fails says nothing.
  if (limit.lost) return box;
  const { from, to } = cut(value, operator, limit, ground.isWhole[slot] ?? false);
  return from > to ? undefined : box.with(slot, range(from, to));
}

function cut({ from, to }: Range, operator: string | undefined, limit: Range, isWhole: boolean): Range {
  const below = isWhole ? Math.ceil(limit.to) - 1 : limit.to;
  const above = isWhole ? Math.floor(limit.from) + 1 : limit.from;
  switch (operator) {
    case '<':
      return range(from, Math.min(to, below));
    case '<=':
      return range(from, Math.min(to, limit.to));
    case '>':
      return range(Math.max(from, above), to);
    case '>=':
      return range(Math.max(from, limit.from), to);
    case '==':
      return range(Math.max(from, limit.from), Math.min(to, limit.to));
    default:
      return range(from, to);
  }
}

/** A mark that is missing counts as much as ten points. */
const markWeight = 10;

/** How far a box is from a wish: 0 where it may be granted there, else about as many points as are missing. */
export function distance({ expression, holds }: Wish, box: Box, ground: Ground): number {
  const value = rangeOf(expression, box, ground.slots);
  if (holds ? canHold(value) : canFail(value)) return 0;
  if (typeof expression === 'string') return markWeight;
  const [operator, first, second] = expression as readonly [string, ...Operands];
  if (operator === '!') return distance(wish(first!, !holds), box, ground);
  if (!second || operator === '()') return markWeight;
  if (operator === '&&' || operator === '||') {
    const a = distance(wish(first!, holds), box, ground);
    const b = distance(wish(second, holds), box, ground);
    return (operator === '&&') === holds ? a + b : Math.min(a, b);
  }
  return gap(rangeOf(first!, box, ground.slots), rangeOf(second, box, ground.slots));
}

/** Points between two ranges; at least one, since what is compared falls short of it. */
const gap = (a: Range, b: Range): number => Math.max(1, b.from - a.to, a.from - b.to) || markWeight;
