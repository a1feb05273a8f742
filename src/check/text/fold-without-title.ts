import type { Rule } from '../rule.ts';

/**
 * Every fold of an accordion has a title.
 *
 * The title is the button that opens it: without one, a screen reader says "button" and nothing else (RGAA 11.9).
 *
 * @example {"name": "ok"}
 *   :::accordion
 *   ### Why oil floats
 *   It is lighter.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: text/fold-without-title"]}
 *   :::accordion
 *   ###
 *   It is lighter.
 *   :::
 */
export const foldWithoutTitle: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'accordion' || block.items.every(({ title }) => title.trim() !== '')) continue;
    yield {
      severity: 'error',
      rule: 'text/fold-without-title',
      place: block.place,
      message: 'A fold of this accordion has no title.',
      fix: 'Write it behind the signs: ### Title',
    };
  }
};
