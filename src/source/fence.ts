import type { PhrasingContent } from 'mdast';
import { didYouMean, nearest } from '../model/did-you-mean.ts';
import { parseMarkdown } from './markdown.ts';
import { blockNames } from './nesting.ts';
import type { Report } from './report.ts';
import { linePlace, lineText, offsetOf, type TextFile } from './text-file.ts';
import type { Container } from './tree.ts';

/** A line that opens or closes a block. */
export type Fence =
  | { readonly type: 'close'; readonly colons: number }
  | { readonly type: 'open'; readonly colons: number; readonly container: Omit<Container, 'children'> };

/** Reads a line as the opening or the closing of a block; undefined when it is neither. */
export function readFence(file: TextFile, line: number, report: Report): Fence | undefined {
  const match = /^( {0,3}:{3,}[ \t]*)([\s\S]*)$/.exec(lineText(file, line));
  if (match === null) return undefined;
  const [, mark = '', rest = ''] = match;
  const colons = mark.trim();
  if (rest.trim() === '') return { type: 'close', colons: colons.length };
  const [name = ''] = /^[A-Za-z][\w-]*/.exec(rest) ?? [];
  const place = linePlace(file, line);
  const spaced = /[ \t]$/.test(mark);
  if (name === '' || (spaced && nearest(name, blockNames) === undefined)) {
    report({
      rule: 'markdown/block-opening',
      place,
      message: `A line that starts with ${colons} opens or closes a block, but "${shorten(rest)}" is no block.`,
      fix: `Write ::: alone to close a block, or one of :::${blockNames.join(', :::')}.`,
    });
    return undefined;
  }
  if (spaced) {
    report({
      rule: 'markdown/block-opening',
      place,
      message: `A space stands between the colons and "${name}".`,
      fix: `Write ${colons}${rest.trimEnd()}`,
    });
  }
  const start = { line, column: mark.length, offset: offsetOf(file, line, mark.length + 1) };
  const opening: Opening = readOpening(rest, start) ?? unreadable({ name, rest, place, start }, report);
  return { type: 'open', colons: colons.length, container: { ...opening, place } };
}

type Opening = Omit<Container, 'children' | 'place'>;

interface Start {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Name, label and attributes: Markdown reads them as a block of one line (`::name[label]{…}`). */
function readOpening(rest: string, start: Start): Opening | undefined {
  const [node] = parseMarkdown(`::${rest}`, { line: start.line, offset: start.offset - 2 });
  if (node?.type !== 'leafDirective') return undefined;
  for (const child of node.children) moveRight(child, start.column - 2);
  const labelEnd = (node.children.at(-1)?.position?.end.offset ?? -1) - start.offset;
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  return {
    type: 'container',
    name: node.name,
    label: node.children,
    attributes: Object.fromEntries(attributes),
    idSlot: idSlot(rest, labelEnd >= 0 ? labelEnd + 1 : afterName(rest, node.name), start.offset),
  };
}

/** An empty label, `[]`, has no child that says where it ends. */
const afterName = (rest: string, name: string): number => name.length + (rest.startsWith('[]', name.length) ? 2 : 0);

const idSlot = (rest: string, at: number, offset: number): Container['idSlot'] =>
  rest[at] === '{'
    ? { offset: offset + at + 1, open: '', close: rest[at + 1] === '}' ? '' : ' ' }
    : { offset: offset + at, open: '{', close: '}' };

/** The rest of the line was parsed as if it stood at the third column. */
function moveRight(node: PhrasingContent, columns: number): void {
  if (node.position) {
    node.position.start.column += columns;
    node.position.end.column += columns;
  }
  if ('children' in node) for (const child of node.children) moveRight(child, columns);
}

/** A line that names a block but breaks off: the block is kept, its attributes are lost. */
function unreadable(
  { name, rest, place, start }: { name: string; rest: string; place: Container['place']; start: Start },
  report: Report,
): Opening {
  report({
    rule: 'markdown/block-opening',
    place,
    message: `What follows ":::${name}" cannot be read: "${shorten(rest.slice(name.length).trim())}".${blockNames.includes(name) ? '' : didYouMean(name, blockNames)}`,
    fix: 'Write :::name[words]{#id name=value other="two words"}, without spaces before [ and {, and on one line.',
  });
  const slot = { offset: start.offset + name.length, open: '{', close: '}' };
  return { type: 'container', name, label: [], attributes: {}, broken: true, idSlot: slot };
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
