import { parse } from 'subscript';
import { didYouMean } from './did-you-mean.ts';
import { type Expression, functions } from './expression.ts';

/** Longer formulas are refused: a learner could not read them either. */
const longest = 500;

/** What is wrong with a formula, and how to mend it. */
export interface ExpressionProblem {
  readonly message: string;
  readonly fix: string;
}

const words: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!' };
const binary = ['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '&&', '||'];
const unary = ['+', '-', '!'];
const known = Object.keys(functions);

/** How many values each function takes. */
const arity: Readonly<Record<string, readonly [least: number, most: number]>> = {
  min: [1, 99],
  max: [1, 99],
  abs: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  clamp: [3, 3],
  round: [1, 2],
};

class Refused extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/**
 * Reads a formula with the library subscript, and lets through only numbers, the names given, and the operators and functions of
 * course text. `names` may hold a dot: `portable.fab`.
 */
export function parseExpression(
  text: string,
  names: ReadonlySet<string>,
): { readonly expression: Expression } | { readonly problem: ExpressionProblem } {
  try {
    return { expression: checked(treeOf(text), names) };
  } catch (error) {
    if (error instanceof Refused) return { problem: { message: error.message, fix: error.fix } };
    throw error;
  }
}

function treeOf(text: string): unknown {
  if (text.length > longest) throw new Refused(`This formula has more than ${longest} characters.`, 'Make it shorter.');
  if (text.trim() === '') throw new Refused('This formula is empty.', 'Write it: qte * fab / duree');
  // French writes a comma in numbers; here it separates values.
  const comma = /\d,\d/.test(text) && !/[a-z]\s*\(/i.test(text);
  if (comma) throw new Refused(`"${text}" has a comma in a number.`, 'Write numbers with a dot: 0.0519.');
  const spelt = text.replace(/(?<![\w.])(and|or|not)(?![\w.])/g, (word) => words[word] ?? word);
  try {
    return parse(spelt);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(
      `The formula "${text}" cannot be read.`,
      'Look for a parenthesis that is not closed, or an operator without a value.',
    );
  }
}

function checked(node: unknown, names: ReadonlySet<string>): Expression {
  if (typeof node === 'string') return name(node, names);
  if (!Array.isArray(node))
    throw new Refused('A value is missing in this formula.', 'Write a number or a name on each side of the operator.');
  const [operator, ...operands] = node as unknown[];
  if (operator === undefined || operator === null) return literal(operands[0]);
  if (operator === '()') return operands.length === 1 ? checked(operands[0], names) : call(operands, names);
  if (operator === '.') return member(operands, names);
  if (operator === ',')
    throw new Refused(
      'A comma stands between two numbers or outside of a function.',
      'In numbers write a dot: 0.0519.',
    );
  if (operator === '=')
    throw new Refused('"=" compares nothing in a formula.', 'Write == to ask whether both are the same.');
  const isKnown = (operands.length === 2 ? binary : unary).includes(String(operator));
  if (!isKnown) {
    throw new Refused(
      `"${String(operator)}" means nothing in a formula.`,
      `There are + - * / %, < <= > >= == !=, and, or, not, and ${known.join(', ')}.`,
    );
  }
  return [String(operator), ...operands.map((operand) => checked(operand, names))];
}

function literal(value: unknown): Expression {
  if (typeof value === 'number' && Number.isFinite(value)) return [null, value];
  throw new Refused(`"${String(value)}" is no number.`, 'Formulas hold numbers and names only.');
}

function name(id: string, names: ReadonlySet<string>): Expression {
  if (names.has(id)) return id;
  const fix = names.size > 0 ? `The names are: ${[...names].slice(0, 30).join(', ')}.` : 'Write a number.';
  throw new Refused(`A formula names "${id}", which is nothing here.${didYouMean(id, names)}`, fix);
}

function member([row, column]: readonly unknown[], names: ReadonlySet<string>): Expression {
  name(`${String(row)}.${String(column)}`, names);
  return ['.', String(row), String(column)];
}

function call([called, given]: readonly unknown[], names: ReadonlySet<string>): Expression {
  const id = String(called);
  if (!known.includes(id))
    throw new Refused(
      `There is no function "${id}".${didYouMean(id, known)}`,
      `The functions are: ${known.join(', ')}.`,
    );
  const isList = Array.isArray(given) && given[0] === ',';
  const values = isList ? given.slice(1) : [given];
  count(id, given === null ? 0 : values.length);
  const operands = values.map((value) => checked(value, names));
  return ['()', id, operands.length === 1 ? operands[0]! : [',', ...operands]];
}

/** Whether a function takes so many values. */
function count(id: string, values: number): void {
  const [least = 1, most = 1] = arity[id] ?? [];
  if (values >= least && values <= most) return;
  const many = least === most ? `${least}` : `${least} to ${most}`;
  throw new Refused(
    `"${id}" takes ${many} value${most > 1 ? 's' : ''}.`,
    `Write ${id}(…) with a comma between values.`,
  );
}

/** The names that a formula reads, `portable.fab` as one. */
export function namesIn(expression: Expression): readonly string[] {
  if (typeof expression === 'string') return [expression];
  const [operator, ...operands] = expression as readonly [string | null, ...Expression[]];
  if (operator === null) return [];
  if (operator === '.') return [operands.join('.')];
  return (operator === '()' ? operands.slice(1) : operands).flatMap(namesIn);
}
