import type { Place } from '../../model/course.ts';
import type { Located } from '../rule.ts';

/** A picture of the text and the words that stand for it. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly credit: string;
  readonly place: Place;
  /** How the author wrote it, for remedies. */
  readonly written: 'figure' | 'hotspot' | 'image' | 'scene' | 'poster';
}

/** Every picture: blocks, drawings of storyboards and hotspots, and images of Markdown. */
export function picturesOf(located: Located): readonly Picture[] {
  const known = found.get(located);
  if (known) return known;
  const pictures = findPictures(located);
  found.set(located, pictures);
  return pictures;
}

/** Several rules ask for them. */
const found = new WeakMap<Located, readonly Picture[]>();

function findPictures({ blocks, interactions, nodes }: Located): readonly Picture[] {
  return [
    ...blocks.flatMap(({ block }): Picture[] => (block.type === 'figure' ? [{ ...block, written: 'figure' }] : [])),
    ...blocks.flatMap(({ block }): Picture[] =>
      block.type === 'storyboard'
        ? block.scenes.map(({ src, alt, place }) => ({
            src,
            alt,
            place,
            decorative: false,
            credit: '',
            written: 'scene',
          }))
        : [],
    ),
    ...blocks.flatMap(({ block }): Picture[] =>
      block.type === 'video' && block.poster !== undefined
        ? [{ src: block.poster, alt: '', decorative: true, credit: '', place: block.place, written: 'poster' }]
        : [],
    ),
    ...interactions.flatMap(({ interaction: { drawing, place } }): Picture[] =>
      drawing ? [{ ...drawing, decorative: false, credit: '', place, written: 'hotspot' }] : [],
    ),
    ...nodes.flatMap(({ node, place }): Picture[] =>
      node.type === 'image'
        ? [{ src: node.url, alt: node.alt ?? '', decorative: false, credit: '', place, written: 'image' }]
        : [],
    ),
  ];
}
