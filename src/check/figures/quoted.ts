import type { Block, Place } from '../../model/course.ts';
import { plainText } from '../walk/plain-text.ts';
import type { Located } from '../rule.ts';

/** A place of the text where a figure is quoted by its id. */
export interface Quoted {
  readonly id: string;
  /** `:figure[…]{as=number}`: without its unit. */
  readonly asNumber: boolean;
  readonly place: Place;
}

/** Figures that a block quotes beside its Markdown: set large, or in a chart. */
export function figuresOf(block: Block): readonly string[] {
  if (block.type === 'key-figure') return [block.figure];
  if (block.type !== 'chart') return [];
  return block.rows.flatMap((row) => row.cells).flatMap(({ figure }) => figure ?? []);
}

/** Every figure that the text quotes: in a line, set large, or in a chart. */
export function quotedFigures({ nodes, blocks }: Located): readonly Quoted[] {
  const inText = nodes.flatMap(({ node, place }): Quoted[] =>
    node.type === 'textDirective' && node.name === 'figure'
      ? [{ id: plainText(node.children), asNumber: node.attributes?.['as'] === 'number', place }]
      : [],
  );
  const inBlocks = blocks.flatMap(({ block }) =>
    figuresOf(block).map((id): Quoted => ({ id, asNumber: false, place: block.place })),
  );
  return [...inText, ...inBlocks];
}
