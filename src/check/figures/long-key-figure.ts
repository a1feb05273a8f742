import type { Rule } from '../rule.ts';

/** What fits on one line of a phone at the size of key figures. */
const longest = 24;

/**
 * A key figure is short enough to be set large.
 *
 * @example {"name": "ok"}
 *   ::key-figure[is when water boils]{figure=water-boils}
 *
 * @example {"name": "not-ok", "output": ["1:1: figures/long-key-figure"]}
 *   ::key-figure[is when oil boils]{figure=oil-boils}
 */
export const longKeyFigure: Rule = function* ({ blocks, course }) {
  for (const { block } of blocks) {
    const display = block.type === 'key-figure' ? (course.figures.get(block.figure)?.display ?? '') : '';
    if (display.length <= longest) continue;
    yield {
      severity: 'warning',
      rule: 'figures/long-key-figure',
      place: block.place,
      message: `"${display}" has ${display.length} characters: too long to be set large.`,
      fix: 'Quote it inside a sentence, with :figure[…].',
    };
  }
};
