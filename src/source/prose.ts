import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type * as z from 'zod';
import type { Place } from '../model/course.ts';
import { inlineAttributes } from '../model/schema-blocks.ts';
import { readAttributes } from './attributes.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import { checkAddress } from './addresses.ts';
import type { Reader } from './reader.ts';
import { placeOfNode } from './tree.ts';

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;

/** Markdown as pages can hold it: comments are gone, and what no page can show has been told. */
export function readProse<T extends RootContent>(nodes: readonly T[], reader: Reader): T[] {
  return nodes.flatMap((node): T[] => (keep(node, reader) ? [node] : []));
}

/** Looks at a node and all in it, and says whether it stays. */
function keep(node: RootContent, reader: Reader): boolean {
  const place = placeOfNode(reader.file.path, node);
  if (node.type === 'html') return keepHtml(node.value, place, reader);
  const wrong = refused[node.type];
  if (wrong) reader.report({ ...wrong, place });
  lookAt(node, place, reader);
  if ('children' in node) keepChildren(node, reader);
  return true;
}

function lookAt(node: RootContent, place: Place, reader: Reader): void {
  switch (node.type) {
    case 'leafDirective':
      return reportInList(`::${node.name}`, place, reader);
    case 'text':
      if (/^:{3,}(?!\S*:)/.test(node.value)) reportInList(node.value.split(/\s/)[0] ?? ':::', place, reader);
      return;
    case 'link':
    case 'image':
      return checkAddress(node, reader);
    case 'heading':
      if (node.depth < 3) reportHeading(node.depth, place, reader);
      return;
    case 'textDirective':
      return readDirective(node, reader);
    default:
  }
}

function keepChildren(node: Extract<Nodes, { children: unknown }>, reader: Reader): void {
  // The children of each kind of node stay of their kind: some are only left out.
  const parent = node as { children: RootContent[] };
  parent.children = parent.children.filter((child) => keep(child, reader));
}

const reference = {
  rule: 'markdown/reference',
  message: 'Addresses and notes that are written apart from their link are not read.',
  fix: 'Write the address in the link itself: [words](https://…).',
};

const refused: Readonly<Record<string, { rule: string; message: string; fix: string } | undefined>> = {
  definition: reference,
  footnoteDefinition: { ...reference, fix: 'Quote a source with :source[id], or put the note into the text.' },
  footnoteReference: { ...reference, fix: 'Quote a source with :source[id], or put the note into the text.' },
  linkReference: reference,
  imageReference: reference,
};

function keepHtml(value: string, place: Place, { report }: Reader): boolean {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(value)) return false;
  const shown = value.split(/\r\n|\n|\r/)[0] ?? '';
  report({
    rule: 'markdown/html',
    place,
    message: `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}" is HTML, and pages hold none of the author's.`,
    fix: 'Write Markdown or a block instead; a sign < in the text is written \\<.',
  });
  return false;
}

function reportInList(written: string, place: Place, { report }: Reader): void {
  report({
    rule: 'markdown/block-in-list',
    place,
    message: `"${written}" stands inside a list or a quotation, where no block can be.`,
    fix: 'Close the list with a blank line, and start the line of the block at its first column.',
  });
}

function reportHeading(depth: number, place: Place, { report }: Reader): void {
  report({
    rule: 'markdown/heading-level',
    place,
    message: `A heading of level ${depth} stands inside a page.`,
    fix: depth === 1 ? 'The title of the lesson stands in its front matter: write ### here.' : 'Write ### here.',
  });
}

/** Checks a directive inside a line; a colon that only stands before a word becomes text again. */
function readDirective(node: TextDirective, reader: Reader): void {
  const { file, report } = reader;
  const place = placeOfNode(file.path, node);
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  const written = `:${node.name}`;
  if (!isInlineName(node.name)) {
    if (bare) becomeText(node);
    else reportUnknown(node, reader);
    return;
  }
  if (node.children.length === 0) {
    report({
      rule: 'markdown/missing-label',
      place,
      message: `"${written}" has no words between brackets.`,
      fix: `Write ${written}[…]; a colon that is only a colon is written \\:.`,
    });
    return;
  }
  if (node.name === 'gap' && !reader.gaps) {
    report({
      rule: 'markdown/gap-outside-cloze',
      place,
      message: 'A gap stands outside a cloze.',
      fix: 'Put the text with its gaps between :::cloze{#id} and :::.',
    });
  }
  const schema: z.ZodType = inlineAttributes[node.name];
  readAttributes(schema, { written, attributes: node.attributes ?? {}, place }, reader);
}

const isInlineName = (name: string): name is keyof typeof inlineAttributes => Object.hasOwn(inlineAttributes, name);

/** `12:30` and `re:publica` are no directives. */
function becomeText(node: TextDirective): void {
  const text: Text = { type: 'text', value: `:${node.name}` };
  Object.assign(node, text, { children: undefined, attributes: undefined, name: undefined });
  for (const key of ['children', 'attributes', 'name'] as const) delete (node as Partial<TextDirective>)[key];
}

function reportUnknown(node: TextDirective, { file, report }: Reader): void {
  const known = Object.keys(inlineAttributes);
  report({
    rule: 'markdown/unknown-directive',
    place: placeOfNode(file.path, node),
    message: `There is no ":${node.name}".${didYouMean(node.name, known)}`,
    fix: `Write one of :${known.join(', :')}; a colon that is only a colon is written \\:.`,
  });
}
