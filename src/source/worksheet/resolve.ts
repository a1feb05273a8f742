import type { Place } from '../../model/course.ts';
import type { Expression } from '../../model/expression.ts';
import { type CellSource, workOut } from '../../model/worksheet/work-out.ts';
import type { Reader } from '../reader.ts';
import type { WrittenCell } from './cell.ts';
import { type FormulaNames, readFormula } from './formula.ts';
import type { WrittenTable } from './table.ts';

/** A sheet whose formulas have been read and worked out. */
export interface Resolved {
  readonly names: FormulaNames;
  readonly formulas: ReadonlyMap<string, Expression>;
  readonly values: ReadonlyMap<string, number>;
}

/** Reads every formula of a table and works out every cell; undefined where one has no value, which has been told. */
export function resolve(
  table: WrittenTable,
  constants: ReadonlyMap<string, number>,
  reader: Reader,
): Resolved | undefined {
  const cells = cellsOf(table);
  const names = namesOf(table, cells, constants);
  const formulas = new Map<string, Expression>();
  const sources = new Map<string, CellSource>();
  let isWhole = true;
  for (const [id, written] of cells) {
    if (written.kind === 'given') sources.set(id, written.value);
    if (written.kind === 'given' || written.kind === 'empty') continue;
    const parsed = readFormula(written.formula, id.slice(0, id.indexOf('.')), names);
    if ('problem' in parsed) {
      isWhole = false;
      reader.report({ rule: 'worksheet/formula', place: written.place, ...parsed.problem });
      continue;
    }
    formulas.set(id, parsed.expression);
    sources.set(id, parsed.expression);
  }
  const { values, rings, failed } = workOut(sources);
  for (const ring of rings) reportRing(ring, cells, reader);
  for (const [id, divisor] of failed) reportFailed(id, divisor, { cells, reader });
  return isWhole && rings.length === 0 && failed.size === 0 ? { names, formulas, values } : undefined;
}

type Cells = ReadonlyMap<string, WrittenCell>;

const cellsOf = ({ rows, columns }: WrittenTable): Cells =>
  new Map(rows.flatMap((row) => row.cells.map((cell, i) => [`${row.id}.${columns[i]?.id}`, cell] as const)));

function namesOf(table: WrittenTable, cells: Cells, constants: ReadonlyMap<string, number>): FormulaNames {
  const ids = (...kinds: readonly WrittenCell['kind'][]): readonly string[] =>
    [...cells].flatMap(([id, { kind }]) => (kinds.includes(kind) ? [id] : []));
  const isSum = (cell: WrittenCell | undefined): boolean =>
    cell !== undefined && 'formula' in cell && /\bsum\s*\(/.test(cell.formula);
  const numbers = new Set(ids('given', 'asked', 'total'));
  return {
    constants,
    columns: table.columns.map(({ id }) => id),
    cells: numbers,
    empty: new Set(ids('empty')),
    // What is itself a sum would be counted twice.
    summed: (column, row) =>
      table.rows
        .slice(
          0,
          table.rows.findIndex(({ id }) => id === row),
        )
        .map(({ id }) => `${id}.${column}`)
        .filter((id) => numbers.has(id) && !isSum(cells.get(id))),
  };
}

function placeOf(id: string, cells: Cells): Place | undefined {
  const cell = cells.get(id);
  return cell && 'place' in cell ? cell.place : undefined;
}

function reportRing(ring: readonly string[], cells: Cells, { file, report }: Reader): void {
  const [first = ''] = ring;
  report({
    rule: 'worksheet/cycle',
    place: placeOf(first, cells) ?? { file: file.path, line: 1, column: 1 },
    message:
      ring.length === 2
        ? `The formula of "${first}" needs "${first}" itself.`
        : `These cells need one another: ${ring.join(' → ')}.`,
    fix: 'Work one of them out from cells that do not need it.',
  });
}

function reportFailed(
  id: string,
  divisor: Expression | undefined,
  { cells, reader }: { readonly cells: Cells; readonly reader: Reader },
): void {
  const cell = cells.get(id);
  const formula = cell && 'formula' in cell ? cell.formula : '';
  reader.report({
    rule: 'worksheet/no-value',
    place: placeOf(id, cells) ?? { file: reader.file.path, line: 1, column: 1 },
    message: `"${id}" comes to no number: "${formula}" ${divisor === undefined ? 'is beyond what can be worked out' : `divides by ${nameOf(divisor)}, which is 0`}.`,
    fix:
      divisor === undefined
        ? 'Look for a value that is far too large.'
        : 'Give the divisor another value, or take the division out.',
  });
}

/** A name where there is one. */
function nameOf(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  if (expression[0] === null) return String(expression[1]);
  return expression[0] === '.' ? `"${expression[1] as string}.${expression[2] as string}"` : 'a part';
}
