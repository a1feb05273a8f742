import type { Block } from '../../model/course.ts';
import { blockAttributes } from '../../model/schema-blocks.ts';
import { placeOfAttribute } from '../attributes.ts';
import { attributesOf, type BlockReader, proseOf } from './block.ts';

/** A picture with its caption, and a longer text for who cannot see it. */
export const readFigure: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.figure, container, reader);
  const { name, place } = container;
  const description: Block[] = [];
  const children = container.children.filter((node) => {
    if (node.type !== 'container' || node.name !== 'description') return true;
    attributesOf(blockAttributes.description, node, reader);
    description.push(...reader.readBlocks(node.children, reader));
    return false;
  });
  const caption = proseOf({ name, children }, reader);
  if (attributes === undefined) return undefined;
  reader.media.use(attributes.src, placeOfAttribute(reader, place, { key: 'src', part: 'value' }), reader.report);
  return { type: 'figure', ...attributes, caption, description, place };
};
