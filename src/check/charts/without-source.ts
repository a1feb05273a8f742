import type { Rule } from '../rule.ts';

/**
 * A chart has a source.
 *
 * @example {"name": "ok"}
 *   :::chart[Fires by room]{type=bar unit="%" source=fire-handbook}
 *   | Room | Share |
 *   |---|---|
 *   | Kitchen | 40 |
 *   | Others | 60 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: charts/without-source"]}
 *   :::chart[Fires by room]{type=bar unit="%"}
 *   | Room | Share |
 *   |---|---|
 *   | Kitchen | 40 |
 *   | Others | 60 |
 *   :::
 */
export const withoutSource: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'chart' || block.sources.length > 0) continue;
    yield {
      severity: 'error',
      rule: 'charts/without-source',
      place: block.place,
      message: `The chart "${block.title}" has no source.`,
      fix: 'Add the id of a source: source=…',
    };
  }
};
