import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader } from './block.ts';
import { readItems } from './items.ts';

/** Folds, each under a level-3 heading. */
export const readAccordion: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.accordion, container, reader);
  const items = readItems(container, reader, { block: 'accordion', part: 'fold' });
  return attributes && items && { type: 'accordion', items, place: container.place };
};
