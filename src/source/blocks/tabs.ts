import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader } from './block.ts';
import { readItems } from './items.ts';

/** Panels of which one shows at a time, each under a level-3 heading. */
export const readTabs: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.tabs, container, reader);
  const items = readItems(container, reader, { block: 'set of tabs', part: 'tab' });
  return attributes && items && { type: 'tabs', items, place: container.place };
};
