import type { RootContent } from 'mdast';
import type { Block, Place } from '../../model/course.ts';
import { lineAttributes } from '../../model/schema-blocks.ts';
import { readAttributes } from '../attributes.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { blockNames } from '../nesting.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import { readScenarioLine } from '../scenario/read-scenario.ts';
import { readDownload } from './download.ts';

type Line = Extract<RootContent, { type: 'leafDirective' }>;

type LineReader = (node: Line, reader: Reader) => Block | undefined;

const readers: Readonly<Record<string, LineReader>> = {
  'key-figure': readKeyFigure,
  definition: readDefinition,
  download: readDownload,
  scenario: readScenarioLine,
};

/** Reads a block of one line. */
export function readLine(node: Line, reader: Reader): Block | undefined {
  const read = Object.hasOwn(readers, node.name) ? readers[node.name] : undefined;
  if (read) return read(node, reader);
  const place = placeOfNode(reader.file.path, node);
  readProse(node.children, reader);
  const home = Object.hasOwn(homes, node.name) ? homes[node.name] : undefined;
  if (home) reportMisplaced(node.name, place, { reader, home });
  else reportUnknown(node.name, place, reader);
  return undefined;
}

const written = ({ name, attributes }: Line, place: Place) => ({
  written: `::${name}`,
  attributes: attributes ?? {},
  place,
});

function readKeyFigure(node: Line, reader: Reader): Block | undefined {
  const place = placeOfNode(reader.file.path, node);
  const text = readProse(node.children, reader);
  const attributes = readAttributes(lineAttributes['key-figure'], written(node, place), reader);
  return attributes && { type: 'key-figure', figure: attributes.figure, text, place };
}

function readDefinition(node: Line, reader: Reader): Block | undefined {
  const place = placeOfNode(reader.file.path, node);
  const label = readProse(node.children, reader);
  const attributes = readAttributes(lineAttributes.definition, written(node, place), reader);
  if (attributes === undefined) return undefined;
  const { term } = attributes;
  const title = inlineText(label, reader.figures) || (reader.glossary.get(term)?.term ?? term);
  return { type: 'definition', term, title, blocks: [], place };
}

/** Where lines belong that stand only inside something. */
const homes: Readonly<Record<string, Home>> = {
  scene: ['a storyboard', 'Put it below a level-3 heading between :::storyboard[Title]{#id} and :::'],
  setting: ['a scene of a scenario', 'Put it right below a level-2 heading of a file with "kind: scenario".'],
  ending: ['a scene of a scenario', 'Put it right below a level-2 heading of a file with "kind: scenario".'],
};

type Home = readonly [where: string, fix: string];

function reportMisplaced(
  name: string,
  place: Place,
  { reader, home: [where, fix] }: { readonly reader: Reader; readonly home: Home },
): void {
  const message = `"::${name}" stands outside of ${where}.`;
  reader.report({ rule: 'markdown/misplaced-block', place, message, fix });
}

function reportUnknown(name: string, place: Place, { report }: Reader): void {
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
    fix: `The lines with two colons are: ::${known.join(', ::')}; blocks take three.`,
  });
}
