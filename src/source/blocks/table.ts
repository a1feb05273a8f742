import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader, neededLabel, proseOf } from './block.ts';

/** A table with a caption. */
export const readTable: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.table, container, reader);
  const caption = neededLabel(container, reader, 'caption');
  const content = proseOf(container, reader);
  const { place } = container;
  if (content.some(({ type }) => type === 'table')) return attributes && { type: 'table', caption, content, place };
  reader.report({
    rule: 'markdown/no-table',
    place,
    message: '":::table" holds no table.',
    fix: 'Write one: | A | B |, under it |---|---|, then a line for each row.',
  });
  return undefined;
};
