// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, csvOfAll } from '../../../player/worksheet/csv.ts';
import { valuesOf } from '../../../player/worksheet/take-along.ts';
import { sheet } from './a-sheet.ts';

const texts = { 'portable.fab': '4 080', 'ecran.usage': '=1+1' };
const values = valuesOf(sheet, { texts, numbers: { 'portable.fab': 4080, 'ecran.fab': 0.5 } });

test('a sheet to take along, as French spreadsheets read it', () => {
  expect(csvOf(sheet, values, 'fr').split('\r\n')).toEqual([
    '\ufeffPoste;Quantité;Durée (ans);Fabrication (kg);Usage (kg)',
    'Portables;120;5;4080;',
    "'=Écrans;150;n. d.;0,5;'=1+1",
    'Total;;;4080,5;',
    '',
  ]);
});

test('and as English ones do', () => {
  expect(csvOf(sheet, values, 'en').split('\r\n').slice(0, 3)).toEqual([
    '\ufeffPoste,Quantité,Durée (ans),Fabrication (kg),Usage (kg)',
    'Portables,120,5,4080,',
    "'=Écrans,150,n. d.,0.5,'=1+1",
  ]);
});

test('several sheets stand one under the other in one file, each under its name', () => {
  const named = { name: '=Un', formulas: ['a = b ÷ c'], sheet, values };
  expect(csvOfAll([named, { ...named, name: 'Deux; trois' }], 'fr').split('\r\n')).toEqual([
    "\ufeff'=Un",
    'a = b ÷ c',
    ...csvOf(sheet, values, 'fr').slice(1).split('\r\n').slice(0, -1),
    '',
    '"Deux; trois"',
    'a = b ÷ c',
    ...csvOf(sheet, values, 'fr').slice(1).split('\r\n').slice(0, -1),
    '',
  ]);
});

test('whatever is typed, no cell is a formula, and rows keep their cells', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const text = csvOf(sheet, { ...values, 'portable.usage': typed }, 'fr');
      const cells = text.split('\r\n')[1]!;
      const last = cells.slice('Portables;120;5;4080;'.length);
      expect(last.startsWith('"') ? last.slice(1) : last).not.toMatch(/^[=+\-@]/);
      if (!/[";\r\n]/.test(typed)) expect(cells.split(';')).toHaveLength(5);
    }),
  );
});
