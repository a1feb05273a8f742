import { blocksInside } from './blocks-inside.ts';
import type { Block } from './course.ts';

export type Play = Extract<Block, { readonly type: 'storyboard' | 'video' }>;

/** What plays on a page: its storyboards and videos, in order. */
export const playsOf = (blocks: readonly Block[]): readonly Play[] =>
  blocks.flatMap((block): readonly Play[] =>
    block.type === 'storyboard' || block.type === 'video' ? [block] : playsOf(blocksInside(block)),
  );
