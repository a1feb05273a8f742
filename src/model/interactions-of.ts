import type { Block, Interaction } from './course.ts';

/** Questions that stand among blocks, in order, those inside folds and boxes included. */
export const interactionsOf = (blocks: readonly Block[]): readonly Interaction[] =>
  blocks.flatMap((block): readonly Interaction[] => {
    if (block.type === 'interaction') return [block.interaction];
    if (block.type === 'accordion') return block.items.flatMap((item) => interactionsOf(item.blocks));
    return 'blocks' in block ? interactionsOf(block.blocks) : [];
  });
