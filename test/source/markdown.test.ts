import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/source/markdown.ts';

const start = { line: 1, offset: 0 };

const urlsIn = (nodes: readonly Nodes[]): readonly string[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? urlsIn(node.children) : []),
  ]);

test.each([
  ['www.exemple.fr', 'http://www.exemple.fr'],
  ['WWW.exemple.fr', 'http://WWW.exemple.fr'],
  ['https://exemple.fr/a', 'https://exemple.fr/a'],
  ['a@exemple.fr', 'mailto:a@exemple.fr'],
  ['a&#64;exemple.fr', 'mailto:a@exemple.fr'],
  ['www\\.exemple.fr', 'http://www.exemple.fr'],
])('the bare address %s is a link', (written, url) => {
  expect(urlsIn(parseMarkdown(`Voir ${written} ici.`, start))).toEqual([url]);
});

test('a text that comes again stands at its new place, and changing one changes no other', () => {
  const [first] = parseMarkdown('Un *mot*.', start);
  const [second] = parseMarkdown('Un *mot*.', { line: 5, offset: 40 });
  expect(first?.position).toMatchObject({ start: { line: 1, offset: 0 }, end: { line: 1, offset: 9 } });
  expect(second?.position).toMatchObject({ start: { line: 5, offset: 40 }, end: { line: 5, offset: 49 } });
  if (second && 'children' in second) second.children = [];
  expect(parseMarkdown('Un *mot*.', start)).toEqual([first]);
});
