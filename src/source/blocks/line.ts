import type { RootContent } from 'mdast';
import type { Block } from '../../model/course.ts';
import { lineAttributes } from '../../model/schema-blocks.ts';
import { readAttributes } from '../attributes.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { blockNames } from '../nesting.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import { readDownload } from './download.ts';

type Line = Extract<RootContent, { type: 'leafDirective' }>;

/** Reads a block of one line. */
export function readLine(node: Line, reader: Reader): Block | undefined {
  if (node.name === 'download') return readDownload(node, reader);
  const place = placeOfNode(reader.file.path, node);
  const written = { written: `::${node.name}`, attributes: node.attributes ?? {}, place };
  const label = readProse(node.children, reader);
  if (node.name === 'key-figure') {
    const attributes = readAttributes(lineAttributes['key-figure'], written, reader);
    return attributes && { type: 'key-figure', figure: attributes.figure, text: label, place };
  }
  if (node.name === 'definition') {
    const attributes = readAttributes(lineAttributes.definition, written, reader);
    if (attributes === undefined) return undefined;
    const { term } = attributes;
    const title = inlineText(label, reader.figures) || (reader.glossary.get(term)?.term ?? term);
    return { type: 'definition', term, title, blocks: [], place };
  }
  if (node.name === 'scene') {
    reader.report({
      rule: 'markdown/misplaced-block',
      place,
      message: '"::scene" stands outside of a storyboard.',
      fix: 'Put it below a level-3 heading between :::storyboard[Title]{#id} and :::',
    });
    return undefined;
  }
  reportUnknown(node.name, place, reader);
  return undefined;
}

function reportUnknown(name: string, place: ReturnType<typeof placeOfNode>, { report }: Reader): void {
  if (blockNames.includes(name)) {
    report({
      rule: 'markdown/colons',
      place,
      message: `"::${name}" has two colons, but it is a block with a beginning and an end.`,
      fix: `Open it with :::${name} and close it with a line :::`,
    });
    return;
  }
  const known = Object.keys(lineAttributes);
  report({
    rule: 'markdown/unknown-block',
    place,
    message: `There is no block "::${name}".${didYouMean(name, [...known, ...blockNames])}`,
    fix: `With two colons there are ::${known.join(' and ::')}; the others take three.`,
  });
}
