import type { Nodes, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

type Directive = ReturnType<typeof directive>;
type Point = NonNullable<Nodes['position']>['start'];

/** Blocks with three colons are ours (`containers.ts`): Markdown sees those of one line and those inside a line. */
function directivesInMarkdown(): Directive {
  const { text, flow } = directive();
  const constructs = flow?.[58] ?? [];
  const [, leaf] = Array.isArray(constructs) ? constructs : [constructs];
  return { ...(text && { text }), ...(leaf && { flow: { 58: leaf } }) };
}

interface Reading {
  readonly extensions: (ReturnType<typeof gfm> | Directive)[];
  readonly mdastExtensions: ReturnType<typeof gfmFromMarkdown>;
}

const whole: Reading = {
  extensions: [gfm({ singleTilde: false }), directivesInMarkdown()],
  mdastExtensions: [...gfmFromMarkdown(), directiveFromMarkdown()],
};

/** Bare addresses (`www.…`, `https://…`, `a@b.fr`) are looked for at every letter, which is a third of the work. */
const withoutAddresses: Reading = {
  extensions: whole.extensions.map((extension) => ({
    ...extension,
    ...(extension.text && { text: withoutAutolinks(extension.text) }),
  })),
  mdastExtensions: whole.mdastExtensions.filter(({ transforms }) => transforms === undefined),
};

type Constructs = NonNullable<Directive['text']>;

function withoutAutolinks(constructs: Constructs): Constructs {
  const kept = Object.entries(constructs).map(([character, found]) => {
    const all = Array.isArray(found) ? found : [found];
    return [character, all.filter((construct) => !construct?.name?.endsWith('Autolink'))] as const;
  });
  return Object.fromEntries(kept.filter(([, all]) => all.length > 0)) as Constructs;
}

/** Without one of these no bare address can come out; `&` and `\\` may write any of them. */
const mayHoldAddress = /www\.|https?:|[@&\\]/i;

/** Where a piece of Markdown starts in its file. */
interface Start {
  readonly line: number;
  readonly offset: number;
}

/**
 * Pieces that have been parsed, as if each were a file of its own. Parsing is most of the work of a build, and most pieces
 * come again: unchanged when a course is read anew, or in several places (`feedback{when=wrong}`).
 */
const parsed = new Map<string, readonly RootContent[]>();
let parsedLength = 0;
/** Characters of text that are kept: some courses of several languages. */
const mostParsed = 4_000_000;

/** Parses lines of a file as Markdown; positions are those in the file. */
export function parseMarkdown(text: string, from: Start): RootContent[] {
  const known = parsed.get(text);
  if (known) return known.map((node) => placed(node, from));
  const { children } = fromMarkdown(text, mayHoldAddress.test(text) ? whole : withoutAddresses);
  keep(text, children);
  return children.map((node) => placed(node, from));
}

function keep(text: string, nodes: readonly RootContent[]): void {
  if (parsedLength + text.length > mostParsed) {
    parsed.clear();
    parsedLength = 0;
  }
  parsed.set(text, nodes);
  parsedLength += text.length;
}

/** A copy, for whoever takes it to change, with its place in the file. */
function placed<Kind extends Nodes>(node: Kind, from: Start): Kind {
  const copy = { ...node };
  if (node.position) {
    copy.position = { start: moved(node.position.start, from), end: moved(node.position.end, from) };
  }
  if ('children' in node && 'children' in copy) {
    Object.assign(copy, { children: node.children.map((child) => placed(child, from)) });
  }
  return copy;
}

const moved = ({ line, column, offset }: Point, from: Start): Point => ({
  line: line + from.line - 1,
  column,
  offset: (offset ?? 0) + from.offset,
});
