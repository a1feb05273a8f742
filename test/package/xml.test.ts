import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { escapeText, printXml, xml } from '../../src/package/xml.ts';

test.each([
  ['Tri & recyclage', 'Tri &amp; recyclage'],
  ['Tri & économie', 'Tri &amp;\u00a0économie'],
  ['Santé & eau', 'Santé\u00a0&amp; eau'],
  ['dé & co', 'dé\u00a0&amp; co'],
  ['« a » < b', '« a »\u00a0&lt; b'],
  ['L’énergie', 'L’énergie'],
  ['bell \u0007 and \u0000 nul', 'bell  and  nul'],
])('%j is written %j', (text, written) => {
  expect(escapeText(text)).toBe(written);
});

test('no numeric character reference is ever written: Moodle shows them literally', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/&#/.test(escapeText(text).replaceAll('&amp;', ''))));
});

test('what is printed reads back the same, but for the no-break spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = [...text].filter((c) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(c)).join('');
      using document = XmlDocument.fromString(printXml(xml('t', { a: clean }, clean)));
      expect(document.root.content.replaceAll('\u00a0', ' ')).toBe(clean.replaceAll('\u00a0', ' '));
    }),
  );
});
