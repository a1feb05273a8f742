import type { Rule } from '../rule.ts';

/**
 * The figures of a chart are of the chart's unit.
 *
 * Tonnes drawn beside per cents make bars that cannot be compared.
 *
 * @example {"name": "ok"}
 *   :::chart[When it boils]{type=bar unit="°C" source=fire-handbook}
 *   | Matter | Temperature |
 *   |---|---|
 *   | Water | :figure[water-boils] |
 *   | Alcohol | 78 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: charts/mixed-units"]}
 *   :::chart[When it boils]{type=bar unit="%" source=fire-handbook}
 *   | Matter | Temperature |
 *   |---|---|
 *   | Water | :figure[water-boils] |
 *   | Alcohol | 78 |
 *   :::
 */
export const mixedUnits: Rule = function* ({ blocks, course }) {
  for (const { block } of blocks) {
    if (block.type !== 'chart' || block.unit === '') continue;
    for (const id of new Set(block.rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? [])))) {
      const unit = course.figures.get(id)?.unit ?? '';
      if (unit === '' || magnitude(unit) === magnitude(block.unit)) continue;
      yield {
        severity: 'warning',
        rule: 'charts/mixed-units',
        place: block.place,
        message: `The figure "${id}" is in ${unit}, the chart "${block.title}" in ${block.unit}.`,
        fix: 'Take figures of one unit, or correct the unit of the chart.',
      };
    }
  }
};

/** `Mt CO2e/an` and `Mt CO₂e` are drawn with the same measure: its first word counts. */
const magnitude = (unit: string): string => unit.replaceAll('₂', '2').trim().split(/[\s/]/)[0] ?? '';
