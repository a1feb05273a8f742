import type { Rule } from '../rule.ts';

/**
 * The parts of a stacked bar are not negative.
 *
 * A part below zero cannot be drawn in a bar that adds up.
 *
 * @example {"name": "ok"}
 *   :::chart[Change of fires]{type=bar unit="%" source=fire-handbook}
 *   | Room | Change |
 *   |---|---|
 *   | Kitchen | 4 |
 *   | Others | -6 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: charts/negative-part"]}
 *   :::chart[Change of fires]{type=stacked unit="%" source=fire-handbook}
 *   | Room | Change |
 *   |---|---|
 *   | Kitchen | 4 |
 *   | Others | -6 |
 *   :::
 */
export const negativePart: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'chart' || block.kind !== 'stacked') continue;
    const row = block.rows.find(({ cells }) => cells.some(({ value }) => value < 0));
    if (!row) continue;
    yield {
      severity: 'error',
      rule: 'charts/negative-part',
      place: block.place,
      message: `The row "${row.label}" of the stacked chart "${block.title}" is negative.`,
      fix: 'Draw it with type=bar.',
    };
  }
};
