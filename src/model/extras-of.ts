import { blocksInside } from './blocks-inside.ts';
import type { Block, Course } from './course.ts';
import { type Extra, extras } from './extra.ts';

/** What a block needs beside what every course has. */
export function extraOf(block: Block): Extra | undefined {
  switch (block.type) {
    case 'tabs':
    case 'cards':
      return 'cards';
    case 'storyboard':
    case 'video':
      return block.type;
    case 'interaction': {
      const { type } = block.interaction.question;
      return type === 'commitment' || type === 'worksheet' || type === 'scenario' ? type : undefined;
    }
    default:
      return undefined;
  }
}

/** The extras that a course uses, in the order of the list. */
export function extrasOf({ lessons, assessment, attestation }: Course): readonly Extra[] {
  const found = new Set<Extra | undefined>(attestation ? ['attestation'] : []);
  const look = (blocks: readonly Block[]): void =>
    blocks.forEach((block) => {
      found.add(extraOf(block));
      look(blocksInside(block));
    });
  for (const { pages } of lessons) pages.forEach(({ blocks }) => look(blocks));
  if (assessment?.timeLimit !== undefined) found.add('clock');
  look(assessment?.intro ?? []);
  for (const { interactions } of assessment?.groups ?? [])
    look(interactions.map((interaction) => ({ type: 'interaction', interaction, place: interaction.place })));
  return extras.filter((extra) => found.has(extra));
}
