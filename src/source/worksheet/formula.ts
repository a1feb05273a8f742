import type { Expression } from '../../model/expression.ts';
import { type ExpressionProblem, parseExpression } from '../../model/parse-expression.ts';

/** What a formula of a sheet can name. */
export interface FormulaNames {
  readonly constants: ReadonlyMap<string, number>;
  readonly columns: readonly string[];
  /** Cells that hold a number, or will: `portable.fab`. */
  readonly cells: ReadonlySet<string>;
  /** Cells that hold none. */
  readonly empty: ReadonlySet<string>;
  /** For a column, the cells that `sum(column)` adds up, for the row that asks. */
  readonly summed: (column: string, row: string) => readonly string[];
}

type Parsed = { readonly expression: Expression } | { readonly problem: ExpressionProblem };

/** Signs that writers use, as formulas have them. */
const signs: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '–': '-' };

/**
 * Reads a formula of a row. What comes out names cells alone: a bare name is a cell of the row or a constant, `sum(fab)` the cells
 * above in that column, which become an addition, since the formulas that are shipped know no lists.
 */
export function readFormula(text: string, row: string, names: FormulaNames): Parsed {
  const plain = text.replaceAll(/[×÷−–]/g, (sign) => signs[sign] ?? sign);
  const known = new Set([...names.constants.keys(), ...names.columns, ...names.cells, ...names.empty]);
  const sums = [...plain.matchAll(/\bsum\s*\(\s*([a-z][a-z0-9]*)\s*\)/g)].map(([, column = '']) => column);
  const unknown = sums.find((column) => !names.columns.includes(column));
  for (const column of unknown === undefined ? sums : []) known.add(sumName(column));
  const spelt = plain.replaceAll(/\bsum\s*\(\s*([a-z][a-z0-9]*)\s*\)/g, (whole, column: string) =>
    column === unknown ? column : sumName(column),
  );
  const parsed = parseExpression(spelt, known);
  if ('problem' in parsed) return { problem: inAuthorsWords(parsed.problem) };
  try {
    return { expression: resolved(parsed.expression, row, names) };
  } catch (error) {
    if (error instanceof Unanswered) return { problem: { message: error.message, fix: error.fix } };
    throw error;
  }
}

/** No id holds `_`. */
const sumName = (column: string): string => `sum_${column}`;

const inAuthorsWords = ({ message, fix }: ExpressionProblem): ExpressionProblem => ({
  message: message.replaceAll(/\bsum_(\w+)/g, 'sum($1)'),
  fix: fix.replaceAll(/\bsum_(\w+)/g, 'sum($1)'),
});

class Unanswered extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

function resolved(expression: Expression, row: string, names: FormulaNames): Expression {
  if (typeof expression === 'string') return resolvedName(expression, row, names);
  const [operator, ...operands] = expression as readonly [string | null, ...Expression[]];
  if (operator === null) return expression;
  if (operator === '.') return cell(operands.join('.'), names);
  const within = operands.map((operand, i) => (operator === '()' && i === 0 ? operand : resolved(operand, row, names)));
  return [operator, ...within];
}

function resolvedName(name: string, row: string, names: FormulaNames): Expression {
  const constant = names.constants.get(name);
  if (constant !== undefined) return [null, constant];
  if (!name.startsWith('sum_')) return cell(`${row}.${name}`, names);
  const column = name.slice('sum_'.length);
  const [first, ...others] = names.summed(column, row).map((id) => cell(id, names));
  if (first === undefined) {
    throw new Unanswered(
      `"sum(${column})" finds no number above.`,
      'It adds up the cells above it in that column; write it below them.',
    );
  }
  return others.reduce<Expression>((total, each) => ['+', total, each], first);
}

function cell(id: string, { empty }: FormulaNames): Expression {
  if (empty.has(id)) {
    throw new Unanswered(
      `The formula needs "${id}", a cell that holds no number.`,
      'Write a number there (0 where nothing is counted), or take the name out of the formula.',
    );
  }
  const [row = '', column = ''] = id.split('.');
  return ['.', row, column];
}
