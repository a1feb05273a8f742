import { expect, test } from 'vitest';
import { dayInWords, nameInOrder } from '../../../player/attestation/wording.ts';

test.each([
  ['Le Goff, Claire', 'Claire Le Goff'],
  ['Claire Le Goff', 'Claire Le Goff'],
  [' Le Goff ,Claire ', 'Claire Le Goff'],
  ['Le Goff,', 'Le Goff'],
  ['', ''],
  ['Dupont, Jean, dit Petit', 'Dupont, Jean, dit Petit'],
])('the name %j stands as %j', (given, written) => {
  expect(nameInOrder(given)).toBe(written);
});

test('a day is the same in every time zone', () => {
  expect(dayInWords(20_779, 'fr')).toBe('22 novembre 2026');
  expect(dayInWords(20_779, 'nl')).toBe('22 november 2026');
});
