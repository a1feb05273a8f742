import type { Block, ChartRow, Figure } from '../../model/course.ts';
import { show } from '../show.ts';
import type { Rule } from '../rule.ts';

/**
 * A value of a chart that stands in figures.yaml is quoted by its id.
 *
 * Told where a figure of the chart's own source has the same value and unit, and speaks of the same thing: other numbers of a table in a report may stay numbers.
 *
 * @example {"name": "ok"}
 *   :::chart[Points de fumée]{type=bar unit="°C" source=fire-handbook}
 *   | Huile | Point |
 *   |---|---|
 *   | Une huile | :figure[oil-smokes] |
 *   | Le beurre | 150 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: figures/unquoted-cell"]}
 *   :::chart[Points de fumée]{type=bar unit="°C" source=fire-handbook}
 *   | Huile | Point |
 *   |---|---|
 *   | Une huile | 180 |
 *   | Le beurre | 150 |
 *   :::
 */
export const unquotedCell: Rule = function* ({ blocks, course }) {
  for (const { block } of blocks) {
    if (block.type !== 'chart') continue;
    const figures = [...course.figures.values()].filter(({ source }) => block.sources.includes(source));
    for (const row of block.rows) {
      for (const { value, display, figure } of row.cells) {
        const same =
          figure === undefined && figures.find((one) => isSame(one, value, block) && isAbout(one, row, block));
        if (!same) continue;
        yield {
          severity: 'warning',
          rule: 'figures/unquoted-cell',
          place: block.place,
          message: `${show(row.label)} has ${display}, which is the figure "${same.id}": ${same.label}.`,
          fix: `Write :figure[${same.id}] in the cell.`,
        };
      }
    }
  }
};

type Chart = Extract<Block, { readonly type: 'chart' }>;

const isSame = (figure: Figure, value: number, { unit }: Chart): boolean =>
  figure.value === value && plain(figure.unit) === plain(unit);

const plain = (unit: string): string => unit.replaceAll('₂', '2').replace(/\s+/g, '');

/** Whether a word of the row, of four letters or more, stands in what the figure says, and one of the title too. */
function isAbout({ label }: Figure, row: ChartRow, { title }: Chart): boolean {
  const said = new Set(stems(label));
  return stems(row.label).some((stem) => said.has(stem)) && stems(title).some((stem) => said.has(stem));
}

/** The first five letters of longer words: « portable » and « portables » are one. */
const stems = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
