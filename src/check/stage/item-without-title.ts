import type { Rule } from '../rule.ts';
import { itemsOf } from './items.ts';

/**
 * Every tab, card, step and date has a title.
 *
 * It is what one presses, and what a screen reader says of it (RGAA 11.9).
 *
 * @example {"name": "ok"}
 *   :::tabs
 *   ### Oil
 *   It floats.
 *   ### Water
 *   It sinks.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/item-without-title"]}
 *   :::tabs
 *   ### Oil
 *   It floats.
 *   ###
 *   It sinks.
 *   :::
 */
export const itemWithoutTitle: Rule = function* (located) {
  for (const { type, items, place } of itemsOf(located)) {
    if (items.every(({ title }) => title.trim() !== '')) continue;
    yield {
      severity: 'error',
      rule: 'stage/item-without-title',
      place,
      message: `A part of ":::${type}" has no title.`,
      fix: type === 'timeline' ? 'Write it: ### 2021 :: Title' : 'Write it behind the signs: ### Title',
    };
  }
};
