import { expect, test } from 'vitest';
import { rightResponse } from '../../../src/model/right-response.ts';
import { grade } from '../../../src/model/grade.ts';
import { totalsOf } from '../../../player/worksheet/totals.ts';
import type { Question, Response, Worksheet } from '../../../src/model/question.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';
import { questionOf } from '../reading.ts';

/** An inventory of an agency, in kg CO₂e a year, worked out by hand: the reference of this test. */
const electricity = 0.0519;
const pue = 1.8;
const inventory = [
  ['portable', 120, 1, 5, 170, 12.3, 2.79, 48, [4080, 295.2, 298.94, 66.96, 4741.1]],
  ['fixe', 10, 1, 6, 203, 1.85, 6.61, 151, [338.33, 3.08, 78.37, 11.02, 430.8]],
  ['ecran', 150, 1, 6, 64.6, 1.29, 3.95, 73, [1615, 32.25, 568.31, 98.75, 2314.31]],
  ['mobile', 40, 1, 3, 77, 2.27, 0.246, 4.9275, [1026.67, 30.27, 10.23, 3.28, 1070.44]],
  ['cope', 20, 0.85, 3, 77, 2.27, 0.246, 4.9275, [436.33, 12.86, 4.35, 1.39, 454.94]],
  ['reseau', 8, 1, 5, 367, 0, 0, 438, [587.2, 0, 181.86, 0, 769.06]],
  ['serveur', 6, 1, 5, 748, 0, 0, 2628, [897.6, 0, 1473.05, 0, 2370.65]],
  ['box', 9.132420091, 1, 5, 60.8, 0.61, 1.63, 70.08, [111.05, 1.11, 33.22, 2.98, 148.36]],
] as const;
const expectedTotals = [9092.18, 374.78, 2648.32, 184.38, 12299.65];
const perAgent = 102.5;

type Changes = { readonly [Name in 'portable.duree' | 'ecran.qte' | 'serveur.qte' | 'pue' | 'fe']?: number };

/** The course text of the whole inventory, and of what may be changed in it. */
function sheet(changes: Changes = {}): string {
  const rows = inventory.map(([id, qte, alloc, duree, fab, dist, fdv, kwh]) => {
    const given = [
      id === 'ecran' || id === 'serveur' ? (changes[`${id}.qte`] ?? qte) : qte,
      alloc,
      id === 'portable' ? (changes['portable.duree'] ?? duree) : duree,
      fab,
      dist,
      fdv,
      kwh,
    ];
    const asked = [
      '? = qte × alloc × f ÷ duree',
      '? = qte * alloc * d / duree',
      `? = qte * alloc * kwh * fe${id === 'serveur' ? ' * pue' : ''}`,
      '? = qte * alloc * v / duree',
      '? = fab + dist + usage + fdv',
    ];
    return `| ${id} {#${id}} | ${[...given, ...asked].join(' | ')} |`;
  });
  const columns = ['qte', 'alloc', 'duree', 'f', 'd', 'v', 'kwh', 'fab', 'dist', 'usage', 'fdv', 'total'];
  const sums = ['fab', 'dist', 'usage', 'fdv', 'total'].map((column) => `? = sum(${column}) ± 0,5 %`);
  return `:::worksheet{#parc points=4 tolerance=0.02 values="fe=${changes.fe ?? electricity} pue=${changes.pue ?? pue} agents=120"}
Ce que pèse le parc.

| Poste | ${columns.map((id) => `${id} {#${id}}`).join(' | ')} |
|---${'|---'.repeat(columns.length)}|
${rows.join('\n')}
| Total {#total} ${'| '.repeat(7)}| ${sums.join(' | ')} |
| Par agent {#agent} ${'| '.repeat(11)}| ? = total.total / agents |
| Énergie {#energie} ${'| '.repeat(11)}| = total.usage / fe |
:::`;
}

function worksheet(changes?: Changes): Worksheet {
  const { question } = questionOf(sheet(changes));
  if (question.type !== 'worksheet') throw new Error('No worksheet was read.');
  return question;
}

const rightOf = ({ cells }: Worksheet, id: string): number => {
  const cell = cells.find((each) => each.id === id);
  if (!cell) throw new Error(`There is no cell "${id}".`);
  return cell.right;
};

/** What a learner sends who has typed these numbers, cell after cell. */
const typed = (question: Question, numbers: readonly number[]): Response => {
  if (question.type !== 'worksheet') throw new Error('No worksheet was read.');
  return sheetResponse(numbers.map(String), question.cells);
};

/** Halves go up, as by hand. */
const cents = (value: number): number => Math.round(value * 100 + 1e-6) / 100;

test('every cell of the inventory is worked out as by hand', () => {
  const question = worksheet();
  const columns = ['fab', 'dist', 'usage', 'fdv', 'total'];
  for (const [id, , , , , , , , expected] of inventory) {
    const found = columns.map((column) => cents(rightOf(question, `${id}.${column}`)));
    expect([id, found]).toEqual([id, expected]);
  }
  expect(columns.map((column) => cents(rightOf(question, `total.${column}`)))).toEqual(expectedTotals);
  expect(rightOf(question, 'agent.total').toFixed(2)).toBe(perAgent.toFixed(2));
  expect(question.cells).toHaveLength(8 * 5 + 5 + 1);
});

test('the values worked out by hand are right, to the tolerance of each cell', () => {
  const question = worksheet();
  const byHand = [...inventory.flatMap((row) => row[8]), ...expectedTotals, perAgent];
  expect(grade(question, typed(question, byHand))).toMatchObject({ score: 1, outcome: 'right' });
  expect(rightResponse(question)?.split('\n')).toHaveLength(byHand.length);
});

test.each<[string, Changes, number]>([
  ['portables kept for seven years', { 'portable.duree': 7 }, 11_030.47],
  ['120 screens', { 'ecran.qte': 120 }, 11_836.79],
  ['a PUE of 1.4', { pue: 1.4 }, 11_972.31],
  ['four servers', { 'serveur.qte': 4 }, 11_509.44],
  ['all of it', { 'portable.duree': 7, 'ecran.qte': 120, pue: 1.4, 'serveur.qte': 4 }, 9559.16],
  ['electricity of 2025', { fe: 0.0461 }, 12_003.7],
  ['electricity of one producer', { fe: 0.0217 }, 10_758.63],
  ['electricity of another country', { fe: 0.422 }, 31_184.85],
])('%s change the total', (_, changes, total) => {
  expect(rightOf(worksheet(changes), 'total.total').toFixed(2)).toBe(total.toFixed(2));
});

test('what follows from the learner’s cells is worked out in the player', () => {
  const asked = questionOf(sheet());
  const question = asked.question as Worksheet;
  const numbers = Object.fromEntries(question.cells.map(({ id, right }) => [id, right]));
  const totals = totalsOf(JSON.parse(JSON.stringify(asked.sheet)), numbers);
  // 2 648.32 kg over 0.0519: the energy as if all came from the meter, the room of the servers included.
  expect(totals['energie.total']?.value.toFixed(2)).toBe('51027.27');
});

test('the footprint of a service, per visit, comes out of one sheet', () => {
  const { question } = questionOf(
    `:::worksheet{#service tolerance=0.02 values="fab1=29.0469 fab2=33.8064 use1=0.2335 use2=1.3753 fixe=9.2693 mobile=24.6837"}
Un service.

| Étape | Heures {#h unit=h} | Volume {#go unit=Go} | Empreinte {#kg unit="kg CO₂e/an"} |
|---|---|---|---|
| Terminaux, hors usage {#hors} | 20000 | | ? = h * (fab1 + fab2) / 1000 |
| Terminaux, usage {#usage} | 20 000 | | ? = h * (use1 + use2) / 1000 |
| Réseau {#reseau} | | 2 400 | ? = (go * 0.7 * fixe + go * 0.3 * mobile) / 1000 |
| Serveur {#serveur} | | | ? = 748 / 5 |
| Serveur, usage {#serveurkwh} | | | ? = 2628 × 1.8 × 0.0519 |
| Total {#total} | | | ? = sum(kg) |
| Par visite, en g {#visite} | | | ? = total.kg * 1000 / 400000 ± 0.001 |
:::`,
  );
  const byHand = [1257.07, 32.18, 33.34, 149.6, 245.51, 1717.7, 4.294];
  expect(grade(question, typed(question, byHand))).toMatchObject({ score: 1, outcome: 'right' });
});
