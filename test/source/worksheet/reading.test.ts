import { describe, expect, test } from 'vitest';
import { questionOf } from '../reading.ts';

const head = '| Poste | Quantité {#qte} | Durée {#duree unit=ans} | Par an {#an unit="kg/an"} |\n|---|---|---|---|';
const sheet = (rows: string, { attributes = '', columns = head, below = '' } = {}): string =>
  `:::worksheet{#parc${attributes}}\nCombien par an ?\n\n${columns}\n${rows}\n${below && `\n${below}\n`}:::`;

describe('what a worksheet is read as', () => {
  const read = (rows: string, options = {}) => {
    const { question, sheet: found } = questionOf(sheet(rows, options));
    if (question.type !== 'worksheet' || !found) throw new Error('No worksheet was read.');
    return { question, sheet: found };
  };

  test('numbers as people write them', () => {
    const { sheet: found } = read(
      '| A {#a} | 1 200 | 5 ans | ? = 2 |\n| B {#b} | 12,5 | −3 | :figure[part] |\n| C {#c} | n. d. | 85 % | |',
    );
    expect(found.rows.map(({ cells }) => cells.map((cell) => ('value' in cell ? cell.value : cell.kind)))).toEqual([
      [1200, 5, 'asked'],
      [12.5, -3, 4.4],
      ['empty', 85, 'empty'],
    ]);
    expect(found.rows.map(({ cells }) => cells.map((cell) => ('display' in cell ? cell.display : '')))).toEqual([
      ['1\u202f200', '5\u00a0ans', ''],
      ['12,5', '-3\u00a0ans', '4,4\u00a0%'],
      ['n. d.', '85\u00a0%', ''],
    ]);
  });

  test('tolerances of a cell, of the sheet, and of rounding', () => {
    const { question } = read(
      '| A {#a} | 200 | 5 | ? = qte ± 0,5 % |\n| B {#b} | 1 | 1 | ? = 3 ± 0.25 |\n| C {#c} | 1 | 1 | ? = 7 |',
      {
        attributes: ' tolerance="1 %"',
      },
    );
    expect(question.cells.map(({ tolerance }) => tolerance)).toEqual([1, 0.25, 0.07]);
    expect(read('| A {#a} | 200 | 5 | ? = qte |', { attributes: ' decimals=1' }).question.cells[0]?.tolerance).toBe(
      0.05,
    );
  });

  test('signs of writing, constants, other cells, sums that leave sums out', () => {
    const { question } = read(
      `| A {#a} | 10 | 5 | ? = qte × k ÷ duree |
| B {#b} | 20 | 5 | ? = qte*k*1 − a.qte |
| Demi {#demi} | | | ? = sum(an) |
| C {#c} | 5 | 5 | 1 |
| Total {#total} | | | ? = sum(an) |
| Plus {#plus} | = sum(qte) | | ? = max(a.an, qte) |`,
      { attributes: ' values="k=3"' },
    );
    expect(question.cells.map(({ id, right }) => [id, right])).toEqual([
      ['a.an', 6],
      ['b.an', 50],
      ['demi.an', 56],
      ['total.an', 57],
      ['plus.an', 35],
    ]);
  });

  test('formulas to be shown, foreseen answers of a cell and of a column, hints', () => {
    const { sheet: found, question } = read(
      '| A {#a} | 10 | 5 | ? = qte / duree |\n| B {#b} | 20 | 2 | ? = qte / duree |',
      {
        columns: `> par an = quantité ÷ durée\n> durée en *années*\n\n${head}`,
        below: '- a.an = 50,0 :: Multiplié.\n- an = qte * duree :: Divisez.\n- an :: Quantité ÷ durée.',
        attributes: ' export tries=3',
      },
    );
    expect(found.formulas).toHaveLength(2);
    expect(found.foreseen.map(({ cell, value }) => [cell, value])).toEqual([
      ['a.an', 50],
      ['a.an', 50],
      ['b.an', 40],
    ]);
    expect(Object.keys(found.hints)).toEqual(['a.an', 'b.an']);
    expect([found.exports, question.tries]).toEqual([true, 3]);
  });
});
