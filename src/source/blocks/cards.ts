import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader } from './block.ts';
import { readItems } from './items.ts';

/** Cards to turn: the heading is the front, what stands under it the back. */
export const readCards: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.cards, container, reader);
  const items = readItems(container, reader, { block: 'set of cards', part: 'card' });
  return attributes && items && { type: 'cards', items, place: container.place };
};
