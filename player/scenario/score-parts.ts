import { type Expression, functions, worked } from '../../src/model/expression.ts';
import type { Standing } from '../../src/model/scenario/replay.ts';
import type { Story } from '../../src/model/scenario/story.ts';

/** Points that a score owes to what its title names; `title` is '' where that has no name for the learner. */
export interface ScorePart {
  readonly title: string;
  readonly points: number;
}

/** What a score is the sum of, by what each term looks at. Where the formula is no sum, it is one part. */
export function scoreParts(
  { score, variables, marks }: Story<unknown, unknown>,
  { values, marks: held }: Pick<Standing, 'values' | 'marks'>,
): readonly ScorePart[] {
  if (score === undefined) return [];
  const scope: Record<string, number> = { ...values };
  marks.forEach(({ id }) => (scope[id] = held.has(id) ? 1 : 0));
  const titles: Record<string, string | undefined> = {};
  variables.forEach(({ id, title }) => (titles[id] = title));
  marks.forEach(({ id, title }) => (titles[id] = title));
  return terms(unrounded(score), 1)
    .map(({ term, factor }) => ({
      title: namesIn(term)
        .map((id) => titles[id] || '')
        .filter((title, i, all) => title && all.indexOf(title) === i)
        .join(', '),
      points: Math.round(10 * factor * worked(term)(scope)) / 10,
    }))
    .filter(({ points }) => points);
}

/** `round(clamp(a + b, 0, 100))` is made of a and b. */
function unrounded(expression: Expression): Expression {
  if (!Array.isArray(expression) || expression[0] !== '()' || !/^(round|clamp|max|min)$/.test(String(expression[1])))
    return expression;
  const given = expression[2] as Expression;
  const first = Array.isArray(given) && given[0] === ',' ? (given[1] as Expression) : given;
  return terms(first, 1).length > 1 || isCall(first) ? unrounded(first) : expression;
}

const isCall = (expression: Expression): boolean => Array.isArray(expression) && expression[0] === '()';

interface Term {
  readonly term: Expression;
  readonly factor: 1 | -1;
}

function terms(expression: Expression, factor: Term['factor']): readonly Term[] {
  const [operator, left, right] = Array.isArray(expression) ? (expression as readonly Expression[]) : [];
  if ((operator !== '+' && operator !== '-') || left === undefined) return [{ term: expression, factor }];
  const other: Term['factor'] = operator === '-' ? (-factor as Term['factor']) : factor;
  return right === undefined ? terms(left, other) : terms(left, factor).concat(terms(right, other));
}

/** The names that a formula reads, its functions left out. */
function namesIn(expression: Expression): readonly string[] {
  if (typeof expression === 'string') return expression in functions ? [] : [expression];
  return (expression.slice(1) as readonly Expression[])
    .filter((each) => typeof each === 'string' || Array.isArray(each))
    .reduce<readonly string[]>((all, each) => all.concat(namesIn(each)), []);
}
