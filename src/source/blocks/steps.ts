import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader } from './block.ts';
import { readItems } from './items.ts';

/** Steps in their order, each under a level-3 heading; their numbers follow by themselves. */
export const readSteps: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.steps, container, reader);
  const items = readItems(container, reader, { block: 'row of steps', part: 'step' });
  return attributes && items && { type: 'steps', items, place: container.place };
};
