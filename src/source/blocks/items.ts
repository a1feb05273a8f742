import type { Block } from '../../model/course.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';

/** Something under a level-3 heading: a fold, a tab, a card, a step, a date. */
export interface Item {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** How a block and its parts are called when something is wrong. */
export interface Named {
  readonly block: string;
  readonly part: string;
}

/** What stands under each level-3 heading of a block; undefined where it has none, which has been told. */
export function readItems(container: Container, reader: Reader, named: Named): readonly Item[] | undefined {
  const drafts: { readonly title: string; readonly nodes: Node[] }[] = [];
  for (const node of container.children) {
    if (node.type === 'heading' && node.depth === 3) {
      drafts.push({ title: inlineText(readProse(node.children, reader), reader.figures), nodes: [] });
    } else if (drafts.length > 0) {
      drafts.at(-1)?.nodes.push(node);
    } else if (node.type !== 'html') {
      reportBefore(node, reader, named);
    }
  }
  if (drafts.length > 0) return drafts.map(({ title, nodes }) => ({ title, blocks: reader.readBlocks(nodes, reader) }));
  reader.report({
    rule: 'markdown/no-fold',
    place: container.place,
    message: `This ${named.block} has no ${named.part}.`,
    fix: 'Write a level-3 heading (### Title) above each of its parts.',
  });
  return undefined;
}

function reportBefore(node: Node, { file, report }: Reader, { block, part }: Named): void {
  report({
    rule: 'markdown/text-before-fold',
    place: node.type === 'container' ? node.place : placeOfNode(file.path, node),
    message: `This stands in ${/^[aeiou]/.test(block) ? 'an' : 'a'} ${block} before its first heading, so it belongs to no ${part}.`,
    fix: `Write a heading above it (### Title), or move it out of the ${block}.`,
  });
}
