import { expect, test } from 'vitest';
import type { Block, ChartRow } from '../../src/model/course.ts';
import { place } from '../package/a-course.ts';
import { htmlOf, markdown } from './a-lesson.ts';

type Chart = Extract<Block, { type: 'chart' }>;

const row = (label: string, ...values: readonly (number | string)[]): ChartRow => ({
  label,
  cells: values.map((value) => ({ value: Number.parseFloat(String(value)), display: String(value).replace('.', ',') })),
});

const chart = (changes: Partial<Chart>): Chart => ({
  type: 'chart',
  kind: 'bar',
  title: 'Répartition de l’empreinte',
  unit: '%',
  sources: ['ademe'],
  columns: ['Poste', 'Part'],
  rows: [row('Terminaux', '50 %'), row('Centres de données', '46 %'), row('Réseaux & <câbles>', '4 %')],
  note: [],
  place,
  ...changes,
});

const pairs = [
  row('Terminaux', '79 %', '50 %'),
  row('Centres de données', '16 %', '46 %'),
  row('Réseaux', '5 %', '4 %'),
];
const charts: Readonly<Record<string, Chart>> = {
  bar: chart({}),
  'bar-long-values': chart({ rows: [row('2022', '29.5 Mt CO₂e par an'), row('2020', '17.2 Mt CO₂e par an')] }),
  'bar-groups': chart({ columns: ['Poste', '2020', '2022'], rows: pairs }),
  stacked: chart({ kind: 'stacked' }),
  'stacked-two': chart({ kind: 'stacked', columns: ['Poste', '2020', '2022'], rows: pairs }),
  line: chart({
    kind: 'line',
    columns: ['Année', 'Empreinte'],
    rows: [row('2020', '17.2 Mt'), row('2030', '24.9 Mt'), row('2050', '49.4 Mt')],
  }),
  'line-two': chart({
    kind: 'line',
    columns: ['Année', 'Bas', 'Haut'],
    rows: [row('2020', 17, 17), row('2030', 14, 25), row('2040', 12, 36), row('2050', 10, 49)],
  }),
};

test.each(Object.keys(charts))('%s', async (name) => {
  const block = charts[name];
  if (!block) throw new Error(name);
  const html = htmlOf([block]);
  await expect(html.replace(/></g, '>\n<')).toMatchFileSnapshot(`../golden/charts/${name}.html`);
  expect(html).not.toContain('NaN');
});

test('a cell that quotes a figure carries its source in the table', () => {
  const cells = [{ value: 4.4, display: '4,4 %', figure: 'part' }];
  expect(htmlOf([chart({ rows: [{ label: 'Tout', cells }] })])).toContain(
    '<tr><th scope="row">Tout</th><td class="n">4,4 %<a class="r" href="#s-ademe" aria-label="source 1">1</a></td></tr>',
  );
});

test('the note stands under the drawing', () => {
  expect(htmlOf([chart({ note: markdown('Centres étrangers compris.') })])).toContain(
    '</svg><p class="s">Centres étrangers compris.</p>',
  );
});

test('a chart of zeros or of nothing is still a chart', () => {
  for (const kind of ['bar', 'stacked', 'line'] as const) {
    expect(htmlOf([chart({ kind, rows: [row('a', 0)] })])).not.toMatch(/NaN|Infinity/);
    expect(htmlOf([chart({ kind, rows: [] })])).not.toMatch(/NaN|Infinity/);
  }
});
