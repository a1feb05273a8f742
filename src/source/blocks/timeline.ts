import { blockAttributes } from '../../model/schema-blocks.ts';
import type { Reader } from '../reader.ts';
import { type Container, placeOfNode } from '../tree.ts';
import { attributesOf, type BlockReader } from './block.ts';
import { readItems } from './items.ts';

/** What happened when: `### 2021 :: La loi REEN`. */
export const readTimeline: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.timeline, container, reader);
  const items = readItems(container, reader, { block: 'timeline', part: 'date' });
  const places = headingPlaces(container, reader);
  const dated = items?.map(({ title: heading, blocks }, i) => {
    const [when, ...title] = heading.split(/\s+::(?:\s+|$)/);
    if (title.length === 0) reportUndated(heading, places[i] ?? container.place, reader);
    return { when: when ?? '', title: title.join(' :: '), blocks };
  });
  return attributes && dated && { type: 'timeline', items: dated, place: container.place };
};

const headingPlaces = ({ children }: Container, { file }: Reader) =>
  children.flatMap((node) => (node.type === 'heading' && node.depth === 3 ? [placeOfNode(file.path, node)] : []));

function reportUndated(heading: string, place: Container['place'], { report }: Reader): void {
  report({
    rule: 'markdown/no-date',
    place,
    message: `"${heading}" does not say when, and what.`,
    fix: 'Write both in the heading, two colons between: ### 2021 :: La loi REEN',
  });
}
