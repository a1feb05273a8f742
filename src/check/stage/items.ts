import type { Place } from '../../model/course.ts';
import type { Located } from '../rule.ts';
import type { Block } from '../../model/course.ts';

/** A block made of several things, each under a title of its own. */
export interface ItemsBlock {
  readonly type: 'tabs' | 'cards' | 'steps' | 'timeline';
  readonly items: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly place: Place;
}

/** All tabs, cards, steps and timelines of the course. */
export const itemsOf = ({ blocks }: Located): readonly ItemsBlock[] =>
  blocks.flatMap(({ block }): readonly ItemsBlock[] => {
    switch (block.type) {
      case 'tabs':
      case 'cards':
      case 'steps':
      case 'timeline':
        return [block];
      default:
        return [];
    }
  });
