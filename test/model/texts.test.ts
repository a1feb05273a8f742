import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, indexOfText } from '../../src/model/fold-text.ts';
import { pairsOf, pairsResponse } from '../../src/model/pairs.ts';
import { parseNumber } from '../../src/model/parse-number.ts';

const loose = { caseMatters: false, accentsMatter: false };

test.each([
  ['  L’Électricité ', "l'electricite"],
  ['deux  mots', 'deux mots'],
  ['deux mots', 'deux mots'],
  ['Œuvre', 'oeuvre'],
  ['e‑mail', 'e-mail'],
  ['électricité', 'electricite'],
])('%j is read as %j', (typed, folded) => {
  expect(foldText(typed, loose)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.boolean(), (text, caseMatters, accentsMatter) => {
      const folded = foldText(text, { caseMatters, accentsMatter });
      expect(foldText(folded, { caseMatters, accentsMatter })).toBe(folded);
    }),
  );
});

test('a foreseen answer is found by its index, nothing typed is none', () => {
  expect(indexOfText('RELATIVE', ['absolue', 'relative'], loose)).toBe(1);
  expect(indexOfText(' ', ['', 'relative'], loose)).toBe(-1);
});

test.each([
  ['4.4', 4.4],
  ['4,4', 4.4],
  [',5', 0.5],
  ['20 400', 20400],
  ['20\u202f400,5', 20400.5],
  ['1 000 000', 1e6],
  ['−3', -3],
  ['+3', 3],
  ['14,2 kg par an', 14.2],
  ['14,2kg par an', 14.2],
])('%j is the number %d', (typed, value) => {
  expect(parseNumber(typed, 'kg par an')).toBe(value);
});

test.each(['', '-', '.', 'douze', '1.234,5', '1,2,3', '14 g', '0x10', 'Infinity', '1e999'])(
  '%j is no number',
  (typed) => {
    expect(parseNumber(typed, 'kg par an')).toBeUndefined();
  },
);

test('every finite number is read back from how it is written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value))).toBeCloseTo(value, 12);
    }),
  );
});

test('pairs are read back from how they are written, in the order of their sources', () => {
  const id = fc.constantFrom(...'0123456789abcxyz');
  fc.assert(
    fc.property(fc.dictionary(id, id, { noNullPrototype: true }), (pairs) => {
      const response = pairsResponse(pairs);
      expect(pairsOf(response)).toEqual(pairs);
      expect(pairsResponse(pairsOf(response))).toBe(response);
    }),
  );
  expect(pairsResponse({ b: '2', a: '1', c: '' })).toBe('a1b2');
  expect(pairsOf('1a2')).toEqual({ 1: 'a' });
});
