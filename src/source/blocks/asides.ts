import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader, labelOf, neededLabel, proseOf } from './block.ts';

/** A few lines set apart. */
export const readCallout: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.callout, container, reader);
  const title = labelOf(container, reader);
  const blocks = reader.readBlocks(container.children, reader);
  return attributes && { type: 'callout', kind: attributes.kind, title, blocks, place: container.place };
};

/** A term and what it means: the author's own words, or those of the glossary. */
export const readDefinition: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.definition, container, reader);
  const known = attributes?.term === undefined ? undefined : reader.glossary.get(attributes.term)?.term;
  const title = known === undefined ? neededLabel(container, reader, 'term') : labelOf(container, reader) || known;
  const blocks = reader.readBlocks(container.children, reader);
  const term = attributes?.term;
  return attributes && { type: 'definition', ...(term && { term }), title, blocks, place: container.place };
};

/** Words of somebody. */
export const readQuote: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.quote, container, reader);
  const content = proseOf(container, reader);
  if (attributes === undefined) return undefined;
  const { by, source } = attributes;
  return { type: 'quote', by, ...(source && { source }), content, place: container.place };
};

/** Text folded away until asked for. */
export const readMore: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.more, container, reader);
  const title = neededLabel(container, reader, 'title');
  const blocks = reader.readBlocks(container.children, reader);
  return attributes && { type: 'more', title, blocks, place: container.place };
};
