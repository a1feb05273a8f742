import type { Rule } from '../rule.ts';
import { count } from '../show.ts';

/**
 * A chart compares two values or more.
 *
 * One value alone says more as a key figure.
 *
 * @example {"name": "ok"}
 *   :::chart[Fires by room]{type=bar unit="%" source=fire-handbook}
 *   | Room | Share |
 *   |---|---|
 *   | Kitchen | 40 |
 *   | Others | 60 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: charts/too-few-rows"]}
 *   :::chart[Fires by room]{type=bar unit="%" source=fire-handbook}
 *   | Room | Share |
 *   |---|---|
 *   | Kitchen | 40 |
 *   :::
 */
export const tooFewRows: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'chart' || block.rows.length * (block.columns.length - 1) >= 2) continue;
    yield {
      severity: 'warning',
      rule: 'charts/too-few-rows',
      place: block.place,
      message: `The chart "${block.title}" draws ${count(block.rows.length, 'value')}.`,
      fix: 'Say it with ::key-figure, or add what it is compared with.',
    };
  }
};
