import { expect, test } from 'vitest';
import { tightened, tightTemplate } from '../../build-scripts/tighten-templates.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['indents between blocks go', ['<ul>\n  <li>', '</li>\n  ', '\n</ul>'], ['<ul><li>', '</li>', '</ul>']],
  [
    'line breaks between attributes are one space',
    ['<input\n  id=', '\n  required\n/>'],
    ['<input id=', ' required/>'],
  ],
  ['a line break between words and inline elements is a space', ['<b>a</b>\n  ', '\n  c'], ['<b>a</b> ', ' c']],
  ['a space the author typed stays', ['<p>', ' ', '</p>'], ['<p>', ' ', '</p>']],
  ['a line break between two expressions is a space', ['', '\n  ', ''], ['', ' ', '']],
  ['no-break spaces stay', ['<i>\u00a0%</i>'], ['<i>\u00a0%</i>']],
])('%s', (_, texts, expected) => {
  expect(tightTemplate(texts)).toEqual(expected);
});

test('only `html` templates change, those inside their expressions too', () => {
  const code = 'const a = html`<p>\n  ${b ? html`<i>\n  c</i>` : `\n  d`}\n</p>`; const e = `\n  f`;';
  expect(tightened(code)).toBe('const a = html`<p>${b ? html`<i> c</i>` : `\n  d`}</p>`; const e = `\n  f`;');
});
