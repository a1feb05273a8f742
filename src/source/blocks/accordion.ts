import { blockAttributes } from '../../model/schema-blocks.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import { type Node, placeOfNode } from '../tree.ts';
import { attributesOf, type BlockReader } from './block.ts';

interface Fold {
  readonly title: string;
  readonly nodes: Node[];
}

/** Folds, each under a level-3 heading. */
export const readAccordion: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.accordion, container, reader);
  const { place, children } = container;
  const folds: Fold[] = [];
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 3) {
      folds.push({ title: inlineText(readProse(node.children, reader), reader.figures), nodes: [] });
    } else if (folds.length > 0) {
      folds.at(-1)?.nodes.push(node);
    } else if (node.type !== 'html') {
      reader.report({
        rule: 'markdown/text-before-fold',
        place: node.type === 'container' ? node.place : placeOfNode(reader.file.path, node),
        message: 'This stands in an accordion before its first heading, so it belongs to no fold.',
        fix: 'Write a heading above it (### Title), or move it out of the accordion.',
      });
    }
  }
  if (folds.length === 0) {
    reader.report({
      rule: 'markdown/no-fold',
      place,
      message: 'This accordion has no fold.',
      fix: 'Write a level-3 heading (### Title) above each of its parts.',
    });
    return undefined;
  }
  const items = folds.map(({ title, nodes }) => ({ title, blocks: reader.readBlocks(nodes, reader) }));
  return attributes && { type: 'accordion', items, place };
};
