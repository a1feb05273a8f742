import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { itemsOf } from './items.ts';

/**
 * The title of a tab has at most 30 characters, the front of a card at most 120.
 *
 * Tabs stand beside one another, and the front of a card is read at one glance.
 *
 * @example {"name": "ok"}
 *   :::tabs
 *   ### Oil
 *   It floats.
 *   ### Water
 *   It sinks.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/long-item-title"]}
 *   :::tabs
 *   ### Why oil floats on water, and what that means
 *   It floats.
 *   ### Water
 *   It sinks.
 *   :::
 */
export const longItemTitle: Rule = function* (located) {
  for (const { type, items, place } of itemsOf(located)) {
    const most = limits[type];
    for (const { title } of items.filter((item) => item.title.length > most)) {
      yield {
        severity: 'warning',
        rule: 'stage/long-item-title',
        place,
        message: `The title ${show(title)} in ":::${type}" has ${title.length} characters; ${most} are the most.`,
        fix: 'Say it in fewer words, and the rest under it.',
      };
    }
  }
};

const limits = { tabs: 30, cards: 120, steps: 120, timeline: 120 } as const;
