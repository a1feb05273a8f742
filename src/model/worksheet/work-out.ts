import { type Expression, functions, type Scope, worked, workedIn } from '../expression.ts';
import { namesIn } from '../parse-expression.ts';

/** A cell's number, or how it is worked out from other cells. */
export type CellSource = number | Expression;

/** What came of working out a sheet, at build. */
export interface WorkedOut {
  readonly values: ReadonlyMap<string, number>;
  /** Cells that need one another, each ring once: `a.x`, `b.x`, then `a.x` again. */
  readonly rings: readonly (readonly string[])[];
  /** Cells that come to no number, with the name or formula that is 0 where it divides. */
  readonly failed: ReadonlyMap<string, Expression | undefined>;
}

/** Works out every cell of a sheet; a cell that hangs on one without a value has none, and is not told again. */
export function workOut(cells: ReadonlyMap<string, CellSource>): WorkedOut {
  const values = new Map<string, number>();
  const failed = new Map<string, Expression | undefined>();
  const rings: string[][] = [];
  const seen = new Set<string>();
  // One scope for all, filled as it goes: copied for each cell, it would take time that grows with the square of a sheet.
  const scope: Rows = Object.assign(emptyRows(), functions);
  const visit = (id: string, path: readonly string[]): void => {
    const source = cells.get(id);
    if (path.includes(id)) {
      rings.push([...path.slice(path.indexOf(id)), id]);
      return;
    }
    if (source === undefined || seen.has(id)) return;
    if (typeof source === 'number') {
      seen.add(id);
      take(id, source);
      return;
    }
    const needed = namesIn(source);
    for (const name of needed) visit(name, [...path, id]);
    if (seen.has(id)) return;
    seen.add(id);
    if (needed.some((name) => !values.has(name))) return;
    const value = workedIn(source)(scope);
    if (Number.isFinite(value)) take(id, value);
    else failed.set(id, zeroDivisor(source, scopeOf(values)));
  };
  const take = (id: string, value: number): void => {
    values.set(id, value);
    setCell(scope, id, value);
  };
  for (const id of cells.keys()) visit(id, []);
  return { values, failed, rings: rings.filter((ring, i) => rings.findIndex((other) => sameRing(ring, other)) === i) };
}

/** Cells by row and column, as formulas name them. */
export function scopeOf(values: ReadonlyMap<string, number>): Scope {
  const scope = emptyRows();
  values.forEach((value, id) => setCell(scope, id, value));
  return scope as Scope;
}

type Rows = Record<string, unknown>;

/** Without what plain objects inherit: a row may have any name. */
const emptyRows = (): Rows => Object.create(null) as Rows;

function setCell(scope: Rows, id: string, value: number): void {
  const [row = '', column = ''] = id.split('.');
  const cells = (scope[row] || emptyRows()) as Rows;
  cells[column] = value;
  scope[row] = cells;
}

const sameRing = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What a formula divides by that is 0. */
function zeroDivisor(expression: Expression, scope: Scope): Expression | undefined {
  if (typeof expression === 'string') return undefined;
  const [operator, ...operands] = expression as readonly [string | null, ...Expression[]];
  if (operator === null || operator === '.') return undefined;
  const divisor = operator === '/' || operator === '%' ? operands[1] : undefined;
  if (divisor !== undefined && worked(divisor)(scope) === 0) return divisor;
  const inner = operator === '()' ? operands.slice(1) : operands;
  for (const operand of inner) {
    const found = zeroDivisor(operand, scope);
    if (found !== undefined) return found;
  }
  return undefined;
}
