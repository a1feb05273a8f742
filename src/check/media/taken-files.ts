import type { Place } from '../../model/course.ts';
import type { Located } from '../rule.ts';

/** Files that blocks take from the course and that are no pictures: `stage/` and `video/` have rules of their own for them. */
export const takenOf = ({ blocks }: Located): readonly { readonly src: string; readonly place: Place }[] =>
  blocks.flatMap(({ block }) => {
    if (block.type === 'download') return [block];
    if (block.type !== 'video') return [];
    const { src, high, captions, place } = block;
    return [src, high, captions].flatMap((path) => (path === undefined ? [] : [{ src: path, place }]));
  });
