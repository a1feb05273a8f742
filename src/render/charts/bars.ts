import type { ChartRow } from '../../model/course.ts';
import { type Html, write, joinHtml } from '../html.ts';
import { type ChartData, type Drawing, largest } from './drawing.ts';
import { patterns, seriesFill } from './patterns.ts';
import { short, textShare } from './scale.ts';

/** Height of a label and its bar, in px. */
const step = 54;
const groupHead = 26;
/** Space between bars of a group is smaller than between groups. */
const groupedStep = 46;

/** Horizontal bars, each under its label, its value at its end; several series make groups under a head of their own. */
export function bars(data: ChartData): Drawing {
  const { rows, series, prefix } = data;
  const longest = Math.max(...rows.flatMap(({ cells }) => cells.map(({ display }) => textShare(display))), 0);
  // Values follow their bar, so the longest bar leaves room for the longest value.
  const width = Math.max(30, Math.min(84, 96 - longest));
  const share = (value: number) => (value / (largest(rows) || 1)) * width;
  if (series.length < 2) {
    const drawn = rows.map(({ label, cells }, i) =>
      cells.slice(0, 1).map((cell) => bar({ y: i * step, label, cell, share })),
    );
    return { content: joinHtml(drawn), height: rows.length * step };
  }
  const height = groupHead + series.length * groupedStep;
  const groups = rows.map(
    (row, i) =>
      write`<text x="0" y="${i * height + 17}" font-weight="600">${row.label}</text>${row.cells.map((cell, j) =>
        bar({
          y: i * height + groupHead + j * groupedStep,
          label: series[j] ?? '',
          cell,
          share,
          fill: seriesFill(j, prefix),
        }),
      )}`,
  );
  return { content: joinHtml([patterns(series.length, prefix), ...groups]), height: rows.length * height };
}

interface Bar {
  readonly y: number;
  readonly label: string;
  readonly cell: ChartRow['cells'][number];
  readonly share: (value: number) => number;
  readonly fill?: Html;
}

function bar({ y, label, cell, share, fill = write` class="b1"` }: Bar): Html {
  const width = short(share(Math.max(0, cell.value)));
  return write`
    <text x="0" y="${y + 15}">${label}</text>
    <rect${fill} x="0" y="${y + 22}" width="${width}%" height="20" rx="2"/>
    <text x="${width}%" dx="10" y="${y + 37}" font-weight="600">${cell.display}</text>`;
}
