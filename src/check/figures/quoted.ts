import type { Place } from '../../model/course.ts';
import { plainText } from '../walk/plain-text.ts';
import type { Located } from '../rule.ts';

/** A place of the text where a figure is quoted by its id. */
export interface Quoted {
  readonly id: string;
  /** `:figure[…]{as=number}`: without its unit. */
  readonly asNumber: boolean;
  readonly place: Place;
}

/** Every figure that the text quotes: in a line, set large, or in a chart. */
export function quotedFigures({ nodes, blocks }: Located): readonly Quoted[] {
  const inText = nodes.flatMap(({ node, place }): Quoted[] =>
    node.type === 'textDirective' && node.name === 'figure'
      ? [{ id: plainText(node.children), asNumber: node.attributes?.['as'] === 'number', place }]
      : [],
  );
  const inBlocks = blocks.flatMap(({ block }): Quoted[] => {
    if (block.type === 'key-figure') return [{ id: block.figure, asNumber: false, place: block.place }];
    if (block.type !== 'chart') return [];
    const cells = block.rows.flatMap((row) => row.cells);
    return cells.flatMap(({ figure }) => (figure ? [{ id: figure, asNumber: false, place: block.place }] : []));
  });
  return [...inText, ...inBlocks];
}
