import type { Block } from '../../model/course.ts';
import type { Located } from '../rule.ts';

export type Storyboard = Extract<Block, { readonly type: 'storyboard' }>;

export const storyboardsOf = ({ blocks }: Located): readonly Storyboard[] =>
  blocks.flatMap(({ block }) => (block.type === 'storyboard' ? [block] : []));

/** The text of a drawing, '' where the course does not hold it. */
export const drawingText = ({ course }: Located, src: string): string => {
  const bytes = course.media.get(src);
  return bytes === undefined || !/\.svg$/i.test(src) ? '' : new TextDecoder().decode(bytes);
};
