import type { Expression } from '../model/expression.ts';

const signs: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or', '==': '=' };

/** A condition as its author would write it: `refus and service < 45`. */
export function conditionInWords(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  const [operator, ...operands] = expression as readonly [string | null, ...Expression[]];
  if (operator === null) return String(expression[1]);
  if (operator === '()') return called(operands);
  const [first, second] = operands.map((operand) => inner(operand, operator));
  if (second === undefined) return operator === '!' ? `not ${first}` : `${operator}${first}`;
  return `${first} ${signs[operator] ?? operator} ${second}`;
}

function called([name, given]: readonly Expression[]): string {
  const isList = Array.isArray(given) && given[0] === ',';
  const values = isList ? (given.slice(1) as readonly Expression[]) : [given!];
  return `${String(name)}(${values.map(conditionInWords).join(', ')})`;
}

const steps: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['!'],
  ['<', '<=', '>', '>=', '==', '!='],
  ['+', '-'],
  ['*', '/', '%'],
];
const stepOf = (operator: string): number => steps.findIndex((step) => step.includes(operator));

/** In parentheses where it binds less than what it stands in. */
function inner(expression: Expression, outer: string): string {
  const words = conditionInWords(expression);
  const operator = Array.isArray(expression) ? expression[0] : null;
  const binds = typeof operator === 'string' ? stepOf(operator) : -1;
  return binds >= 0 && binds < stepOf(outer) ? `(${words})` : words;
}

/** 0.24 is « 24 % »; what is rare keeps its first digits, what never happens is said so. */
export function percent(share: number): string {
  if (share === 0) return '0 %';
  const value = share * 100;
  if (value < 0.01) return '< 0.01 %';
  if (value < 1) return `${value.toFixed(2)} %`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

/** `a b c`, `a–f` where they are many in a row. */
export function idsInWords(ids: readonly string[]): string {
  const isRow = ids.every((id, at) => at === 0 || id.codePointAt(0) === (ids[at - 1]?.codePointAt(0) ?? 0) + 1);
  return ids.length > 3 && isRow ? `${ids[0]}–${ids.at(-1)}` : ids.join(' ');
}

export const grouped = (count: number): string => count.toLocaleString('en-GB');
