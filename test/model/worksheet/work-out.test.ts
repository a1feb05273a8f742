import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grade } from '../../../src/model/grade.ts';
import { cellsRight } from '../../../src/model/grade-worksheet.ts';
import { cellTexts, isChecked, isGivenUp, sheetResponse, typedCell } from '../../../src/model/worksheet/response.ts';
import { type CellSource, workOut } from '../../../src/model/worksheet/work-out.ts';
import { sampleQuestions } from '../sample-questions.ts';

const cell = (id: string) => ['.', ...id.split('.')] as const;

test('cells are worked out in the order in which they need one another', () => {
  const { values, rings, failed } = workOut(
    new Map<string, CellSource>([
      ['a.x', ['+', cell('b.x'), [null, 1]]],
      ['b.x', ['*', cell('c.x'), [null, 2]]],
      ['c.x', 5],
    ]),
  );
  expect([...values].toSorted()).toEqual([
    ['a.x', 11],
    ['b.x', 10],
    ['c.x', 5],
  ]);
  expect([rings, failed.size]).toEqual([[], 0]);
});

test('a ring is told once, from whichever cell it is met, and what hangs on it has no value', () => {
  const { values, rings } = workOut(
    new Map<string, CellSource>([
      ['d.x', cell('a.x')],
      ['a.x', cell('b.x')],
      ['b.x', ['-', cell('a.x'), [null, 1]]],
      ['e.x', cell('b.x')],
    ]),
  );
  expect(rings).toEqual([['a.x', 'b.x', 'a.x']]);
  expect(values.size).toBe(0);
});

test('rows may have any name, and thousands of cells are worked out at once', () => {
  const { values } = workOut(
    new Map<string, CellSource>([
      ['valueOf.x', 2],
      ['__proto__.keys', 3],
      ['a.x', ['+', cell('valueOf.x'), [null, 1]]],
      ...Array.from({ length: 5000 }, (_, i): [string, CellSource] => [`r${i}.x`, cell('a.x')]),
    ]),
  );
  expect(values.get('r4999.x')).toBe(3);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('keys');
});

test('sums of any size and shape are worked out as by hand', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 40 }), (numbers) => {
      const sources = new Map<string, CellSource>(numbers.map((n, i) => [`r${i}.x`, n]));
      numbers.forEach((_, i) => {
        sources.set(`r${i}.sum`, i === 0 ? cell('r0.x') : ['+', cell(`r${i - 1}.sum`), cell(`r${i}.x`)]);
      });
      const shuffled = new Map([...sources].toReversed());
      expect(workOut(shuffled).values.get(`r${numbers.length - 1}.sum`)).toBe(numbers.reduce((a, b) => a + b, 0));
    }),
  );
});

const question = sampleQuestions.worksheet;
/** The response that has these texts in its cells, a line for each; `!` behind them asks for the solution. */
function filled(texts: string): string {
  const response = sheetResponse(texts.replace(/\n!$/, '').split('\n'), question.cells);
  return texts.endsWith('!') ? `${response}\n!` : response;
}

test.each([
  ['4080\n298.94', 1, [true, true]],
  ['4080,02\n298,96', 1, [true, true]],
  ['4080.03\n298.94', 0.5, [false, true]],
  ['~4080\n298.94', 0.5, [undefined, true]],
  ['4080\n', 0.5, [true, undefined]],
  ['4080\n\n!', 0.5, [true, undefined]],
  ['douze\n298.94\n5', 0.5, [false, true]],
  ['', 0, [undefined, undefined]],
])('cells that say %j are worth %d', (texts, score, marks) => {
  const response = filled(texts);
  expect(grade(question, response).score).toBe(score);
  expect(question.type === 'worksheet' && cellsRight(response, question)).toEqual(marks);
});

test('what is typed is kept short, and says nothing that a response means otherwise', () => {
  expect(['4 080,50', ' 12 ', '~5!', '1\u202f436\u00a0829,123456'].map(typedCell)).toEqual([
    '4080.50',
    '12',
    '5',
    '1436829.123',
  ]);
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (texts) => {
      const cells = texts.map((_, i) => ({ id: `r${i}.x` }));
      const response = sheetResponse(texts.map(typedCell), cells);
      expect(response.length).toBeLessThan(15 * texts.length);
      expect(cellTexts(response, cells)).toEqual(texts.map(typedCell));
      expect(isGivenUp(response)).toBe(false);
      expect(isChecked(response)).toBe(texts.some((text) => typedCell(text) !== ''));
    }),
  );
});
