import type { Block } from '../model/course.ts';
import { accordion, callout, definition, more, quote } from './boxes.ts';
import { chart } from './charts/chart.ts';
import { figure } from './figure.ts';
import { type Html, joinHtml } from './html.ts';
import { interaction } from './interaction.ts';
import { keyFigure } from './key-figure.ts';
import { prose } from './prose.ts';
import { stageBlock } from './stage/stage-block.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

export interface BlocksOptions {
  /** Terms of the glossary link themselves. */
  readonly terms?: boolean;
}

/** Blocks as they stand on a page, one after the other. */
export const blocks = (writing: Writing, list: readonly Block[], options: BlocksOptions = {}): Html =>
  joinHtml(list.map((block) => oneBlock(writing, block, options)));

function oneBlock(writing: Writing, block: Block, options: BlocksOptions): Html {
  const inside = (list: readonly Block[]): Html => blocks(writing, list, options);
  switch (block.type) {
    case 'prose':
      return prose(writing, block.content, options);
    case 'callout':
      return callout(writing, block, inside);
    case 'key-figure':
      return keyFigure(writing, block);
    case 'definition':
      return definition(writing, block, inside);
    case 'quote':
      return quote(writing, block);
    case 'accordion':
      return accordion(block, inside);
    case 'figure':
      return figure(writing, block, inside);
    case 'chart':
      return chart(writing, block);
    case 'table':
      return table(writing, block);
    case 'more':
      return more(writing, block, inside);
    case 'tabs':
    case 'cards':
    case 'steps':
    case 'timeline':
    case 'download':
    case 'talk':
    case 'storyboard':
    case 'video':
      return stageBlock(writing, block, inside);
    case 'interaction':
      return interaction(writing, block.interaction, (list) => blocks(writing, list));
  }
}
