import { blockAttributes } from '../../model/schema-blocks.ts';
import { stateKey } from '../../model/state-key.ts';
import { placeOfAttribute } from '../attributes.ts';
import { attributesOf, type BlockReader, neededLabel } from './block.ts';

const files = ['src', 'high', 'poster', 'captions'] as const;

/** A video of the course, or of another host; what stands in it is its transcript. */
export const readVideo: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.video, container, reader);
  const title = neededLabel(container, reader, 'title');
  const transcript = reader.readBlocks(container.children, reader);
  if (attributes === undefined) return undefined;
  const { id, src, high, embed, poster, captions, seconds, why } = attributes;
  const { place } = container;
  for (const key of files) {
    const file = attributes[key];
    const at = placeOfAttribute(reader, place, { key, part: 'value' });
    if (file !== undefined) reader.media.use(file, at, reader.report);
  }
  if ((src === undefined) === (embed === undefined)) {
    reader.report({
      rule: 'markdown/video-source',
      place,
      message: `The video "${title}" has ${src === undefined ? 'neither a file nor' : 'both a file and'} an address.`,
      fix: 'Write src=media/….mp4 for a file of the course, or embed="https://…" for the player of another host.',
    });
    return undefined;
  }
  return {
    type: 'video',
    id,
    key: stateKey(id),
    title,
    ...(src !== undefined && { src }),
    ...(high !== undefined && { high }),
    ...(embed !== undefined && { embed }),
    ...(poster !== undefined && { poster }),
    ...(captions !== undefined && { captions }),
    seconds,
    why,
    transcript,
    place,
  };
};
