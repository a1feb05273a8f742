import { expect, test } from 'vitest';
import { rightResponse } from '../../../src/model/right-response.ts';
import { grade } from '../../../src/model/grade.ts';
import { totalsOf } from '../../../player/worksheet/totals.ts';
import type { Question, Response, Worksheet } from '../../../src/model/question.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';
import { rivage } from '../../courses/rivage-numerique.ts';
import { questionOf } from '../reading.ts';

const { inventory, total, scenarios, factors } = rivage;
const stages = ['fab', 'dist', 'usage', 'fdv', 'total'] as const;

type Changes = { readonly [Name in 'portable.duree' | 'ecran.qte' | 'serveur.qte' | 'pue' | 'fe']?: number };

/** The course text of the whole inventory, and of what may be changed in it. */
function sheet(changes: Changes = {}): string {
  const rows = inventory.map(({ id, quantity, share, years, factors: { fab, dist, fdv, kwh } }) => {
    const given = [
      id === 'ecran' || id === 'serveur' ? (changes[`${id}.qte`] ?? quantity) : quantity,
      share,
      id === 'portable' ? (changes['portable.duree'] ?? years) : years,
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
  const sums = stages.map((column) => `? = sum(${column}) ± 0,5 %`);
  return `:::worksheet{#parc points=4 tolerance=0.02 values="fe=${changes.fe ?? rivage.electricity} pue=${changes.pue ?? rivage.pue} agents=${rivage.agents}"}
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
  for (const { id, expected } of inventory) {
    const found = stages.map((stage) => cents(rightOf(question, `${id}.${stage}`)));
    expect([id, found]).toEqual([id, stages.map((stage) => expected[stage])]);
  }
  expect(stages.map((stage) => cents(rightOf(question, `total.${stage}`)))).toEqual(
    stages.map((stage) => total[stage]),
  );
  expect(rightOf(question, 'agent.total').toFixed(2)).toBe(total.perAgent.toFixed(2));
  expect(question.cells).toHaveLength(8 * 5 + 5 + 1);
});

test('the values worked out by hand are right, to the tolerance of each cell', () => {
  const question = worksheet();
  const rows = [...inventory.map(({ expected }) => expected), total];
  const byHand = [...rows.flatMap((row) => stages.map((stage) => row[stage])), total.perAgent];
  expect(grade(question, typed(question, byHand))).toMatchObject({ score: 1, outcome: 'right' });
  expect(rightResponse(question)?.split('\n')).toHaveLength(byHand.length);
});

test.each<[string, Changes, number]>([
  ['portables kept for seven years', { 'portable.duree': 7 }, scenarios.a],
  ['120 screens', { 'ecran.qte': 120 }, scenarios.b],
  ['a PUE of 1.4', { pue: 1.4 }, scenarios.c],
  ['four servers', { 'serveur.qte': 4 }, scenarios.d],
  ['all of it', { 'portable.duree': 7, 'ecran.qte': 120, pue: 1.4, 'serveur.qte': 4 }, scenarios.all],
  ['electricity of 2025', { fe: 0.0461 }, factors.next],
  ['electricity of one producer', { fe: 0.0217 }, factors.production],
  ['electricity of another country', { fe: 0.422 }, factors.germany],
])('%s change the total', (_, changes, expected) => {
  expect(rightOf(worksheet(changes), 'total.total').toFixed(2)).toBe(expected.toFixed(2));
});

test('what follows from the learner’s cells is worked out in the player', () => {
  const asked = questionOf(sheet());
  const question = asked.question as Worksheet;
  const numbers = Object.fromEntries(question.cells.map(({ id, right }) => [id, right]));
  const found = totalsOf(JSON.parse(JSON.stringify(asked.sheet)), numbers);
  // 2 648.32 kg over 0.0519: the energy as if all came from the meter, the room of the servers included.
  expect(found['energie.total']?.value.toFixed(2)).toBe(total.kwh.toFixed(2));
});
