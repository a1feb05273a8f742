import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { itemsOf } from './items.ts';

/**
 * Every tab and every card has something to show.
 *
 * A learner who opens an empty tab, or turns a card that is blank on its back, thinks that the course is broken.
 *
 * @example {"name": "ok"}
 *   :::cards
 *   ### Oil
 *   It floats.
 *   ### Water
 *   It sinks.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/item-without-content"]}
 *   :::cards
 *   ### Oil
 *   It floats.
 *   ### Water
 *   :::
 */
export const itemWithoutContent: Rule = function* (located) {
  for (const { type, items, place } of itemsOf(located)) {
    if (type !== 'tabs' && type !== 'cards') continue;
    for (const { title } of items.filter(({ blocks }) => blocks.length === 0)) {
      yield {
        severity: 'error',
        rule: 'stage/item-without-content',
        place,
        message: `Nothing stands under ${show(title)} in ":::${type}".`,
        fix: `Write what ${type === 'tabs' ? 'the tab shows' : 'stands on the back of the card'}, or remove its heading.`,
      };
    }
  }
};
