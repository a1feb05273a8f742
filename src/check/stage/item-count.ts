import type { Rule } from '../rule.ts';
import { itemsOf } from './items.ts';

/**
 * Tabs are two to six; cards, steps and dates at least two.
 *
 * One tab hides nothing, and more than six do not fit beside one another, even less on a phone.
 *
 * @example {"name": "ok"}
 *   :::tabs
 *   ### Oil
 *   It floats.
 *   ### Water
 *   It sinks.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/item-count"]}
 *   :::tabs
 *   ### Oil
 *   It floats.
 *   :::
 *
 * @example {"name": "not-ok-many", "output": ["1:1: stage/item-count"]}
 *   :::tabs
 *   ### Oil 1
 *   It floats.
 *   ### Oil 2
 *   It floats.
 *   ### Oil 3
 *   It floats.
 *   ### Oil 4
 *   It floats.
 *   ### Oil 5
 *   It floats.
 *   ### Oil 6
 *   It floats.
 *   ### Oil 7
 *   It floats.
 *   :::
 */
export const itemCount: Rule = function* (located) {
  for (const { type, items, place } of itemsOf(located)) {
    const isMany = type === 'tabs' && items.length > 6;
    if (items.length >= 2 && !isMany) continue;
    yield {
      severity: isMany ? 'error' : 'warning',
      rule: 'stage/item-count',
      place,
      message: isMany
        ? `These tabs are ${items.length}; six fit beside one another.`
        : `":::${type}" holds one thing only: "${items[0]?.title ?? ''}".`,
      fix: isMany ? 'Write an accordion, or two pages.' : 'Write it as plain text, or add what is missing.',
    };
  }
};
