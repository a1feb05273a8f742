import { expect, test } from 'vitest';
import { stretchesOf } from '../../../src/check/language/stretches.ts';
import { locate } from '../../../src/check/locate.ts';
import { courseOf, readPage } from '../../source/reading.ts';

const stretches = (text: string) =>
  stretchesOf(locate(courseOf(readPage(text)), new Map())).filter(({ block }) => block !== undefined);

test('words that stand together are one stretch; code, figures and other languages are none of the French', () => {
  const found = stretches('Un **mot** et `du code`, :figure[part] de :lang[greenwashing]{lang=en}.\n\n- un point\n');
  expect(found.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    'prose: Un mot et \ufffc, \ufffc de \ufffc.',
    'prose: un point',
  ]);
  expect(found[0]!.figures).toEqual([{ id: 'part', index: 13 }]);
});

test('a place is that of the word in the file, behind marks and on later lines', () => {
  const [first] = stretches('Un **mot** juste,\npuis un autre.');
  const line = first!.at(0).line;
  expect(first!.at(first!.text.indexOf('juste'))).toMatchObject({ line, column: 12 });
  expect(first!.at(first!.text.indexOf('autre'))).toMatchObject({ line: line + 1, column: 9 });
});

test('titles, quotations, options and cells are told apart', () => {
  const found = stretches(
    ':::quote{by="Ada"}\nDit.\n:::\n\n### Titre\n\n| Tête |\n|---|\n| Case |\n\n:::true-false{#q answer=true}\nVrai ?\n:::',
  );
  expect(new Set(found.map(({ role, text }) => `${role}: ${text}`))).toEqual(
    new Set(['quoted: Dit.', 'title: Titre', 'cell: Tête', 'cell: Case', 'prose: Vrai ?']),
  );
});
