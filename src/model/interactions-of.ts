import { blocksInside } from './blocks-inside.ts';
import type { Block, Interaction } from './course.ts';

/**
 * Questions that stand among blocks, in order, those inside folds, boxes and storyboards included. The questions of a story's
 * debriefs are the story's own (`storyInteractions`): who loses early never meets them.
 */
export const interactionsOf = (blocks: readonly Block[]): readonly Interaction[] =>
  blocks.flatMap((block): readonly Interaction[] =>
    block.type === 'interaction' ? [block.interaction] : interactionsOf(blocksInside(block)),
  );

/** Questions of the debriefs of a story: answered, recorded and kept, they count for nothing. */
export const storyInteractions = ({ story }: Interaction): readonly Interaction[] =>
  story ? interactionsOf(story.scenes.flatMap(({ text }) => text)) : [];
