import { type Expression, functions } from '../../../model/expression.ts';

/** All that a value can be at some place of a story, and perhaps more: never less. Both ends count. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Whether it may be no number at all, behind a division by zero. */
  readonly lost: boolean;
}

/** The range of every variable, then of every mark as 0 to 1. */
export type Box = readonly Range[];

/** Where the values of names stand in a box. */
export type Slots = ReadonlyMap<string, number>;

export const range = (from: number, to: number, lost = false): Range => ({ from, to, lost });
export const exactly = (value: number): Range => range(value, value);
const anything = (lost: boolean): Range => range(-Infinity, Infinity, lost);

export const joined = (a: Range, b: Range): Range =>
  range(Math.min(a.from, b.from), Math.max(a.to, b.to), a.lost || b.lost);

export const canHold = ({ from, to }: Range): boolean => from !== 0 || to !== 0;
export const canFail = ({ from, to, lost }: Range): boolean => lost || (from <= 0 && to >= 0);

type Operands = readonly Expression[];

/** What a formula can be worth over a box: interval arithmetic, as sure as it is coarse. */
export function rangeOf(expression: Expression, box: Box, slots: Slots): Range {
  if (typeof expression === 'string') return box[slots.get(expression) ?? -1] ?? exactly(0);
  const [operator, ...operands] = expression as readonly [string | null, ...Operands];
  if (operator === null) return exactly(expression[1] as number);
  if (operator === '()') return called(operands, box, slots);
  const [first, second] = operands.map((operand) => rangeOf(operand, box, slots));
  if (!first) return anything(true);
  return second ? combined(operator, first, second) : signed(operator, first);
}

function signed(operator: string, value: Range): Range {
  if (operator === '-') return range(-value.to, -value.from, value.lost);
  if (operator === '!') return truth(canFail(value), canHold(value));
  return value;
}

const truth = (can: boolean, canNot: boolean): Range => range(canNot ? 0 : 1, can ? 1 : 0);

function combined(operator: string, a: Range, b: Range): Range {
  const lost = a.lost || b.lost;
  switch (operator) {
    case '+':
      return range(a.from + b.from, a.to + b.to, lost);
    case '-':
      return range(a.from - b.to, a.to - b.from, lost);
    case '*':
      return corners(a, b, times, lost);
    case '/':
      return holdsZero(b) ? anything(true) : corners(a, b, (x, y) => x / y, lost);
    case '%':
      return rest(a, b);
    case '&&':
      // What does not hold is 0, or lost: both count as « no ».
      if (!canFail(a)) return b;
      return canHold(a) ? joined(exactly(0), b) : exactly(0);
    case '||':
      if (!canFail(a)) return a;
      return canHold(a) ? joined(a, b) : b;
    default:
      return compared(operator, a, b);
  }
}

const holdsZero = ({ from, to, lost }: Range): boolean => lost || (from <= 0 && to >= 0);

// Nothing times an endless value is nothing.
const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

function corners(a: Range, b: Range, work: (x: number, y: number) => number, lost: boolean): Range {
  const values = [work(a.from, b.from), work(a.from, b.to), work(a.to, b.from), work(a.to, b.to)];
  return values.some(Number.isNaN) ? anything(lost) : range(Math.min(...values), Math.max(...values), lost);
}

/** The sign is that of what is divided, and it stays below the divisor. */
function rest(a: Range, b: Range): Range {
  const most = Math.max(Math.abs(b.from), Math.abs(b.to));
  const lost = a.lost || holdsZero(b) || !Number.isFinite(a.from) || !Number.isFinite(a.to);
  return range(a.from < 0 ? -most : 0, a.to > 0 ? most : 0, lost);
}

function compared(operator: string, a: Range, b: Range): Range {
  const lost = a.lost || b.lost;
  const isSame = a.from === a.to && b.from === b.to && a.from === b.from;
  const canBeSame = a.from <= b.to && b.from <= a.to;
  switch (operator) {
    case '<':
      return truth(a.from < b.to, lost || a.to >= b.from);
    case '<=':
      return truth(a.from <= b.to, lost || a.to > b.from);
    case '>':
      return truth(a.to > b.from, lost || a.from <= b.to);
    case '>=':
      return truth(a.to >= b.from, lost || a.from < b.to);
    case '==':
      return truth(canBeSame, lost || !isSame);
    case '!=':
      return truth(lost || !isSame, canBeSame);
    default:
      return anything(true);
  }
}

function called([name, given]: Operands, box: Box, slots: Slots): Range {
  const list = Array.isArray(given) && given[0] === ',' ? (given.slice(1) as Operands) : [given as Expression];
  const values = list.map((one) => rangeOf(one, box, slots));
  const lost = values.some((value) => value.lost);
  if (name === 'abs') return absolute(values[0]!);
  const isSteady = name !== 'round' || !values[1] || values[1].from === values[1].to;
  if (!isSteady) return anything(lost);
  // All of them rise with each of their values, or stand still.
  const work = functions[name as keyof typeof functions] as (...all: number[]) => number;
  const from = work(...values.map((value) => value.from));
  const to = work(...values.map((value) => value.to));
  return Number.isNaN(from) || Number.isNaN(to) ? anything(true) : range(from, to, lost);
}

function absolute({ from, to, lost }: Range): Range {
  if (from >= 0) return range(from, to, lost);
  return to <= 0 ? range(-to, -from, lost) : range(0, Math.max(-from, to), lost);
}
