import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scope, worked } from '../../src/model/expression.ts';
import { namesIn, parseExpression } from '../../src/model/parse-expression.ts';

const scope: Scope = { budget: -1, carbone: 80, refus: 0, portable: { qte: 120, fab: 170 } };
const names = new Set(['budget', 'carbone', 'refus', 'portable.qte', 'portable.fab']);

/** The value of a formula after it has travelled as JSON, or what is wrong with it. */
function valueOf(text: string): number | string {
  const parsed = parseExpression(text, names);
  if ('problem' in parsed) return parsed.problem.message;
  return worked(JSON.parse(JSON.stringify(parsed.expression)))(scope);
}

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-budget', 1],
    ['budget < 0 and not refus', 1],
    ['budget >= 0 or carbone <= 78', 0],
    ['portable.qte * portable.fab / 5', 4080],
    ['40 * clamp((110 - carbone) / 60, 0, 1)', 20],
    ['round(2.5)', 2],
    ['round(3.5)', 4],
    ['round(2.345, 2)', 2.34],
    ['min(3, 2, 5) + max(1, 2) + abs(-4)', 8],
    ['carbone == 80', 1],
  ])('%s is %d', (text, value) => expect(valueOf(text)).toBe(value));

  test.each([
    ['', 'This formula is empty.'],
    ['budgt < 0', 'A formula names "budgt", which is nothing here. Did you mean "budget"?'],
    ['3 +', 'The formula "3 +" cannot be read.'],
    ['(1', 'The formula "(1" cannot be read.'],
    ['budget = 3', '"=" compares nothing in a formula.'],
    ['0,5 * max(budget, 3)', 'A comma stands between two numbers or outside of a function.'],
    ['budget++', '"++" means nothing in a formula.'],
    ['0,0519 * budget', '"0,0519 * budget" has a comma in a number.'],
    ['"a"', '"a" is no number.'],
    ['constructor', 'A formula names "constructor", which is nothing here.'],
    ['portable.constructor', 'A formula names "portable.constructor", which is nothing here.'],
    ['portable["fab"]', '"[]" means nothing in a formula.'],
    ['alert(1)', 'There is no function "alert".'],
    ['clamp(1)', '"clamp" takes 3 values.'],
    ['budget ? 1 : 2', 'The formula "budget ? 1 : 2" cannot be read.'],
  ])('%s is refused: %s', (text, message) => expect(valueOf(text)).toBe(message));

  test('names are found in it, each as often as it stands', () => {
    const parsed = parseExpression('clamp(budget, 0, 1) + portable.fab * budget', names);
    expect('expression' in parsed && namesIn(parsed.expression)).toEqual(['budget', 'portable.fab', 'budget']);
  });

  test('whatever is written, it is read or refused, and yields a number', () => {
    const word = fc.constantFrom(
      'budget',
      'carbone',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '<',
      'and',
      'not',
      '1',
      '2.5',
      ',',
      'min',
      '.',
      '"',
      '[',
      ']',
      '=',
      '`',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (parts) => typeof valueOf(parts.join(' ')) !== 'undefined'),
    );
  });
});
