import type { Nodes, Parents } from 'mdast';
import type { Block, Course, Group, Interaction, Lesson, Page, Place, Prose } from '../../model/course.ts';
import { blocksInside } from '../../model/blocks-inside.ts';
import { nodePlace } from '../places.ts';

/** On which page or in which part of the bank something stands; neither in the introduction of the assessment. */
export interface Context {
  readonly lesson?: Lesson;
  readonly page?: Page;
  readonly group?: Group;
  /** The question it is part of. */
  readonly interaction?: Interaction;
}

export interface BlockIn extends Context {
  readonly block: Block;
}

export interface AskedInteraction extends Context {
  readonly interaction: Interaction;
}

/** A stretch of Markdown; `place` is its block's. */
export interface Passage extends Context {
  readonly content: Prose;
  readonly place: Place;
}

export interface NodeIn extends Context {
  readonly node: Nodes;
  readonly place: Place;
}

export function* blocksOf({ lessons, assessment }: Course): Iterable<BlockIn> {
  for (const lesson of lessons) {
    for (const page of lesson.pages) yield* within(page.blocks, { lesson, page });
  }
  yield* within(assessment?.intro ?? [], {});
  for (const group of assessment?.groups ?? []) {
    const asked = group.interactions.map((interaction): Block => asBlock(interaction));
    yield* within(asked, { group });
  }
}

const asBlock = (interaction: Interaction): Block => ({ type: 'interaction', interaction, place: interaction.place });

function* within(blocks: readonly Block[], context: Context): Iterable<BlockIn> {
  for (const block of blocks) {
    yield { ...context, block };
    const inner = block.type === 'interaction' ? { ...context, interaction: block.interaction } : context;
    yield* within(blocksInside(block), inner);
  }
}

export const interactionsOf = (blocks: readonly BlockIn[]): readonly AskedInteraction[] =>
  blocks.flatMap(({ block, ...context }) =>
    block.type === 'interaction' ? [{ ...context, interaction: block.interaction }] : [],
  );

export function* passagesOf(blocks: readonly BlockIn[]): Iterable<Passage> {
  for (const { block, ...context } of blocks) {
    const inner = block.type === 'interaction' ? { ...context, interaction: block.interaction } : context;
    for (const content of proseOf(block)) if (content.length > 0) yield { ...inner, content, place: block.place };
  }
}

/** The Markdown that stands directly in a block. */
export function proseOf(block: Block): readonly Prose[] {
  switch (block.type) {
    case 'prose':
    case 'quote':
    case 'table':
      return [block.content];
    case 'key-figure':
      return [block.text];
    case 'figure':
      return [block.caption];
    case 'chart':
      return [block.note];
    case 'talk':
      return block.lines.map(({ words }) => words);
    case 'storyboard':
      return block.scenes.map(({ narration }) => narration);
    case 'interaction': {
      const { words, optionFeedback, sheet, story } = block.interaction;
      return [
        ...Object.values(words),
        ...Object.values(optionFeedback),
        ...(sheet ? sheetProse(sheet) : []),
        ...(story ? storyProse(story) : []),
      ];
    }
    default:
      return [];
  }
}

const sheetProse = ({ formulas, foreseen, hints }: NonNullable<Interaction['sheet']>): readonly Prose[] => [
  ...formulas,
  ...foreseen.map(({ words }) => words),
  ...Object.values(hints),
];

const storyProse = ({ marks, scenes }: NonNullable<Interaction['story']>): readonly Prose[] => [
  ...marks.flatMap(({ words }) => (words ? [words] : [])),
  ...scenes.flatMap(({ choices }) => choices.flatMap(({ words, note }) => (note ? [words, note] : [words]))),
];

export function* nodesOf(passages: readonly Passage[]): Iterable<NodeIn> {
  for (const { content, place, ...context } of passages) {
    for (const node of everyNode(content)) yield { ...context, node, place: nodePlace(node, place) };
  }
}

/** Every node of a stretch of Markdown, the outer before the inner. */
function* everyNode(nodes: readonly Nodes[]): Iterable<Nodes> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* everyNode((node as Parents).children);
  }
}
