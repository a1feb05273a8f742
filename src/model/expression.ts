// The evaluator alone, and of it what formulas may hold: scripts of the player need no parser.
import 'subscript/eval/access.js';
import 'subscript/eval/op/arithmetic.js';
import 'subscript/eval/op/comparison.js';
import 'subscript/eval/op/equality.js';
import 'subscript/eval/op/logical.js';
import { compile } from 'subscript/parse';

/**
 * A formula as the build has parsed and checked it (`parse-expression.ts`): subscript's tree, which JSON can hold.
 * A name, a number (`[null, 4]`), or an operator with its operands.
 */
export type Expression = string | readonly [null, number] | readonly [string, ...Expression[]];

/** What names stand for: numbers, or a row of cells by their names (`portable.fab`). */
export type Scope = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

const limit = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Half goes to the even neighbour, as in Python's `round` and in IEEE 754. */
function round(value: number, digits = 0): number {
  const unit = 10 ** digits;
  const scaled = value * unit;
  const below = Math.floor(scaled);
  const isHalf = Math.abs(scaled - below - 0.5) < 1e-9;
  return (isHalf ? below + (below % 2 === 0 ? 0 : 1) : Math.round(scaled)) / unit;
}

/** The functions of formulas, and how many values each takes. */
export const functions = {
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  clamp: limit,
  round,
} as const;

/** Names that subscript looks up in no scope, for fear of what JavaScript keeps under them: nothing can be called so. */
export const forbiddenNames: readonly string[] = ['constructor', 'prototype'];

/** A formula ready to be worked out again and again; true is 1, false is 0. What cannot be worked out is `NaN`. */
export function worked(expression: Expression): (scope: Scope) => number {
  const run = workedIn(expression);
  return (scope) => run({ ...functions, ...scope });
}

/** The same over a scope that holds `functions` already and is copied by nobody: for whoever works out thousands. */
export function workedIn(expression: Expression): (scope: Readonly<Record<string, unknown>>) => number {
  const run = compile(expression);
  return (scope) => {
    const value: unknown = run(scope);
    return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : NaN;
  };
}
