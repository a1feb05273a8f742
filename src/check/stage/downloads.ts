import type { Place } from '../../model/course.ts';
import type { Located } from '../rule.ts';

/** A file that the text offers to take away. */
export interface Download {
  readonly src: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
}

/** All of them; files that the course lacks have been told by the reader. */
export const downloadsOf = ({ course, blocks }: Located): readonly Download[] =>
  blocks.flatMap(({ block }): readonly Download[] => {
    if (block.type !== 'download') return [];
    const bytes = course.media.get(block.src);
    return bytes ? [{ ...block, bytes }] : [];
  });

/** `csv`, from the name of a file. */
export const typeOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? '';
