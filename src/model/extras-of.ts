import { blocksInside } from './blocks-inside.ts';
import type { Assessment, Block, Course, Interaction } from './course.ts';
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

const extraOfQuestion = (interaction: Interaction): Extra | undefined =>
  extraOf({ type: 'interaction', interaction, place: interaction.place });

/** What an attempt at the assessment needs, in the order of the list. */
export function extrasOfAttempt({ groups, timeLimit }: Assessment): readonly Extra[] {
  const asked = groups.flatMap(({ interactions }) => interactions.map(extraOfQuestion));
  return extras.filter((extra) => asked.includes(extra) || (extra === 'clock' && timeLimit !== undefined));
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
  look(assessment?.intro ?? []);
  if (assessment) extrasOfAttempt(assessment).forEach((extra) => found.add(extra));
  return extras.filter((extra) => found.has(extra));
}
