import type { Block, Group, Interaction } from '../model/course.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { type Part, splitAtHeadings } from './lesson.ts';
import type { Reader } from './reader.ts';
import type { Node } from './tree.ts';

/** Reads parts of a bank, one under each level-2 heading, and what stands before the first. */
export function readGroups(
  nodes: readonly Node[],
  reader: Reader,
): { readonly before: readonly Block[]; readonly groups: readonly Group[] } {
  const { before, parts } = splitAtHeadings(nodes, reader);
  return { before: readBlocks(before, reader), groups: parts.map((part) => readGroup(part, reader)) };
}

/** Reads one part of a bank. */
export function readGroup({ id, title, nodes, place }: Part, reader: Reader): Group {
  const interactions = readBlocks(nodes, reader).flatMap((block) => questionOf(block, id, reader));
  return { id, title, interactions, place };
}

/** A question of the bank, with the id of its part among its tags. */
function questionOf(block: Block, group: string, { report }: Reader): Interaction[] {
  if (block.type === 'interaction') {
    const { interaction } = block;
    return [{ ...interaction, tags: [...new Set([group, ...interaction.tags])] }];
  }
  report({
    rule: 'markdown/text-in-bank',
    place: block.place,
    message: 'This stands between the questions of the assessment, where only questions can.',
    fix: 'Move it above the first heading, or into a question.',
  });
  return [];
}
