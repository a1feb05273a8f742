import { expect, test } from 'vitest';
import type { Term } from '../../src/model/course.ts';
import { courseOf, htmlOf, htmlOfText, partOf, proseBlock } from './a-lesson.ts';
import { place } from '../package/a-course.ts';

const term = (id: string, name: string): Term => ({ id, term: name, definition: '…', see: [] });
const linked = (text: string, ...glossary: readonly Term[]) =>
  [
    ...htmlOf([proseBlock(text)], { glossary: new Map(glossary.map((one) => [one.id, one])) }).matchAll(
      /<a class="t" href="#g-([^"]*)">([^<]*)</g,
    ),
  ].map(([, id, words]) => `${id}: ${words}`);

test('a term links itself once a page', () => {
  expect(htmlOfText('Un terminal. Un terminal.')).toBe(
    '<p>Un <a class="t" href="#g-terminal">terminal</a>. Un terminal.</p>',
  );
});

test.each<[string, string, Term, readonly string[]]>([
  ['plurals', 'des terminaux', term('t', 'terminal'), ['t: terminaux']],
  ['plurals in x', 'les réseaux', term('r', 'réseau'), ['r: réseaux']],
  [
    'plurals of each word',
    'des terres rares, un effet rebond, des effets rebonds',
    term('e', 'effet rebond'),
    ['e: effet rebond'],
  ],
  ['capitals at the head of a sentence', 'Terminal éteint', term('t', 'terminal'), ['t: Terminal']],
  ['not a part of a word', 'le terminalogue, sous-terminal', term('t', 'terminal'), []],
  ['signs of expressions', 'en low-tech (C++)', term('l', 'low-tech'), ['l: low-tech']],
  ['initials, in capitals only', 'cope, une COPE', term('c', 'COPE'), ['c: COPE']],
  ['initials have no plural', 'six SI', term('s', 'système d’information (SI)'), ['s: SI']],
  ['initials in brackets', 'une ACV', term('a', 'analyse du cycle de vie (ACV)'), ['a: ACV']],
  ['what the brackets qualify', 'la loi REEN', term('l', 'REEN (loi)'), ['l: REEN']],
  [
    'two terms in one entry',
    'l’énergie grise',
    term('e', 'énergie grise, émissions incorporées'),
    ['e: énergie grise'],
  ],
  [
    'typewriter apostrophes',
    "l'économie de l'attention",
    term('e', 'économie de l’attention'),
    ["e: économie de l'attention"],
  ],
])('%s', (_, text, entry, expected) => {
  expect(linked(text, entry)).toEqual(expected);
});

test('the longest term wins', () => {
  expect(linked('L’analyse du cycle de vie.', term('c', 'cycle de vie'), term('a', 'analyse du cycle de vie'))).toEqual(
    ['a: analyse du cycle de vie'],
  );
});

test('headings, links and questions are left alone', () => {
  const html = htmlOfText('### Le terminal\n\n[terminal](https://example.org) `terminal`');
  expect(html).not.toContain('class="t"');
});

test('a page that defines a term does not link it', () => {
  const definition = { type: 'definition', term: 'terminal', title: '', blocks: [], place } as const;
  expect(htmlOf([proseBlock('Un terminal.'), definition])).toBe(
    '<p>Un terminal.</p><dl class="def"><dt><dfn>Terminal</dfn></dt><dd><p>Ce que l’on tient en main.</p></dd></dl>',
  );
});

test('only the terms that are used, and those they send to, are in the glossary', () => {
  const course = courseOf([proseBlock('Une ACV.')], {
    glossary: new Map([
      ['acv', { ...term('acv', 'ACV'), see: ['vie'] }],
      ['vie', term('vie', 'vie')],
      ['loin', term('loin', 'loin')],
    ]),
  });
  const glossary = partOf(course, '_references').html?.['glossary'] ?? '';
  expect([...glossary.matchAll(/id="g-(\w+)"/g)].map((match) => match[1])).toEqual(['acv', 'vie']);
});
