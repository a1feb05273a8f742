import { type Expression, type Scope, worked } from '../../src/model/expression.ts';
import type { Sheet } from '../../src/model/worksheet/sheet.ts';

/** Numbers by cell: `portable.fab`. */
export type Numbers = Readonly<Record<string, number | undefined>>;

/** A total as it stands; `soFar` where cells that it adds up are still empty. */
export interface Total {
  readonly value: number;
  readonly soFar: boolean;
}

/**
 * Works out the cells that hang on what the learner wrote. An empty cell leaves a total open, unless the total only adds up:
 * then what is there is added, once there is something.
 */
export function totalsOf(sheet: Sheet<string>, typed: Numbers): Readonly<Record<string, Total>> {
  const rows: Record<string, Record<string, number>> = {};
  const found: Record<string, Total> = {};
  const formulas: (readonly [row: string, column: string, formula: Expression])[] = [];
  sheet.rows.forEach(({ id: row, cells }) => {
    rows[row] = {};
    cells.forEach((cell, i) => {
      const column = sheet.columns[i]!.id;
      const value = cell.kind === 'given' ? cell.value : typed[`${row}.${column}`];
      if (cell.kind === 'total') formulas.push([row, column, cell.formula]);
      else if (value !== undefined) rows[row]![column] = value;
    });
  });
  const hasBegun = (formula: Expression): boolean =>
    onlyAdds(formula) && cellsIn(formula).some(([row, column]) => rows[row]![column] !== undefined);
  // A total may need another one, wherever it stands: at most as many rounds as there are totals.
  const settle = (soFar: boolean): void =>
    formulas.forEach(() =>
      formulas.forEach(([row, column, formula]) => {
        if (found[`${row}.${column}`] || (soFar && !hasBegun(formula))) return;
        const value = worked(formula)(soFar ? withZeros(formula, rows) : rows);
        if (!isFinite(value)) return;
        rows[row]![column] = value;
        found[`${row}.${column}`] = { value, soFar: soFar || reads(formula, found) };
      }),
    );
  settle(false);
  settle(true);
  settle(false);
  return found;
}

function onlyAdds(formula: Expression): boolean {
  const [operator, ...operands] = formula as readonly [string, ...Expression[]];
  return operator === '.' || (operator === '+' && operands.every(onlyAdds));
}

/** The cells of a formula. */
function cellsIn(formula: Expression): readonly (readonly [row: string, column: string])[] {
  const [operator, ...operands] = formula as readonly [string | null, ...Expression[]];
  if (operator === '.') return [operands as unknown as readonly [string, string]];
  const inner = operator === null || typeof formula === 'string' ? [] : operands;
  return inner.reduce<readonly (readonly [string, string])[]>((all, each) => all.concat(cellsIn(each)), []);
}

const reads = (formula: Expression, totals: Readonly<Record<string, Total>>): boolean =>
  cellsIn(formula).some((cell) => (totals[cell.join('.')] || { soFar: false }).soFar);

function withZeros(formula: Expression, rows: Readonly<Record<string, Readonly<Record<string, number>>>>): Scope {
  const scope: Record<string, Record<string, number>> = {};
  cellsIn(formula).forEach(([row, column]) => {
    scope[row] = { ...rows[row], ...scope[row] };
    scope[row]![column] = scope[row]![column] || 0;
  });
  return scope;
}
