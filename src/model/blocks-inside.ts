import type { Block, Interaction } from './course.ts';

/** The blocks that stand directly in a block; of a question, all that is said around it. */
export function blocksInside(block: Block): readonly Block[] {
  switch (block.type) {
    case 'callout':
    case 'definition':
    case 'more':
      return block.blocks;
    case 'accordion':
    case 'tabs':
    case 'cards':
    case 'steps':
    case 'timeline':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'figure':
      return block.description;
    case 'video':
      return block.transcript;
    case 'storyboard':
      return block.scenes.flatMap(({ questions }) =>
        questions.map((interaction): Block => ({ type: 'interaction', interaction, place: interaction.place })),
      );
    case 'interaction': {
      const { prompt, text = [], hint, outcomeFeedback, story } = block.interaction;
      const told = story ? storyBlocks(story) : [];
      return [...prompt, ...text, ...hint, ...Object.values(outcomeFeedback).flat(), ...told];
    }
    default:
      return [];
  }
}

/** All that a story tells, scene by scene, then its endings. */
const storyBlocks = ({ scenes, endings }: NonNullable<Interaction['story']>): readonly Block[] => [
  ...scenes.flatMap(({ picture = [], text, help, choices }) => [
    ...picture,
    ...text,
    ...(help ? help.text : []),
    ...choices.flatMap(({ feedback }) => feedback),
  ]),
  ...endings.flatMap(({ text }) => text),
];
