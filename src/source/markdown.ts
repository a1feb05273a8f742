import type { Nodes, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

type Directive = ReturnType<typeof directive>;

/** Blocks with three colons are ours (`containers.ts`): Markdown sees those of one line and those inside a line. */
function directivesInMarkdown(): Directive {
  const { text, flow } = directive();
  const constructs = flow?.[58] ?? [];
  const [, leaf] = Array.isArray(constructs) ? constructs : [constructs];
  return { ...(text && { text }), ...(leaf && { flow: { 58: leaf } }) };
}

const extensions = [gfm({ singleTilde: false }), directivesInMarkdown()];
const mdastExtensions = [gfmFromMarkdown(), directiveFromMarkdown()];

/** Parses lines of a file as Markdown; positions are those in the file. */
export function parseMarkdown(text: string, from: { readonly line: number; readonly offset: number }): RootContent[] {
  const { children } = fromMarkdown(text, { extensions, mdastExtensions });
  for (const node of children) shift(node, from);
  return children;
}

function shift(node: Nodes, from: { readonly line: number; readonly offset: number }): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += from.line - 1;
    point.offset = (point.offset ?? 0) + from.offset;
  }
  if ('children' in node) for (const child of node.children) shift(child, from);
}
