import type { ChartRow } from '../../model/course.ts';
import { type Html, write, joinHtml } from '../html.ts';
import { type ChartData, type Drawing, largest } from './drawing.ts';
import { seriesClass } from './patterns.ts';
import { roundUp, short, textShare } from './scale.ts';

const top = 34;
const plot = 150;
const margin = 3;
const width = 94;

/** Values over time: the first column is the time, each number column a line with its own mark. */
export function line({ series, rows }: ChartData): Drawing {
  const xs = positions(rows);
  const ceiling = roundUp(largest(rows));
  const y = (value: number) => top + plot - (Math.max(0, value) / ceiling) * plot;
  const lines = series.map((name, index) => {
    const points = rows.flatMap(({ cells }, at) => {
      const cell = cells[index];
      if (!cell) return [];
      // Of two lines the lower carries its values below, so that they do not meet; a value they share is written once.
      const below = cells.some(({ value }) => value > cell.value);
      const repeated = cells.slice(0, index).some(({ value }) => value === cell.value);
      return [{ x: xs[at] ?? 0, y: y(cell.value), display: cell.display, below, repeated }];
    });
    return oneLine({ name: series.length > 1 ? name : '', index, points });
  });
  const base = write`<line class="ax" x1="0" y1="${top + plot}" x2="100%" y2="${top + plot}"/>`;
  return { content: joinHtml([base, ...lines, ...times(rows, xs)]), height: top + plot + 28 };
}

/** The times under the line; where they would touch, the last one stays and those before it give way. */
function times(rows: readonly ChartRow[], xs: readonly number[]): readonly Html[] {
  let limit = Number.POSITIVE_INFINITY;
  return rows
    .map(({ label }, i) => ({ label, x: xs[i] ?? 0 }))
    .toReversed()
    .flatMap(({ label, x }) => {
      const [left, right] = reach[anchor(x)];
      if (x + right * textShare(label) + 2 > limit) return [];
      limit = x - left * textShare(label);
      return [place(x, top + plot + 20, label)];
    })
    .toReversed();
}

/** Years stand at their distance; other labels at equal steps. */
function positions(rows: readonly ChartRow[]): readonly number[] {
  const times = rows.map(({ label }) => Number(label));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isTime =
    rows.length > 1 && times.every((time, i) => Number.isFinite(time) && (i === 0 || time > (times[i - 1] ?? 0)));
  return rows.map((_, i) => {
    const share = isTime ? ((times[i] ?? 0) - first) / (last - first) : i / Math.max(1, rows.length - 1);
    return margin + share * width;
  });
}

interface Line {
  readonly name: string;
  readonly index: number;
  readonly points: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly display: string;
  readonly below: boolean;
  readonly repeated: boolean;
}

function oneLine({ name, index, points }: Line): Html {
  const kind = seriesClass(index);
  const parts = points.map((point, i) => {
    const before = points[i - 1];
    return (
      before &&
      write`<line class="l ${kind}" x1="${short(before.x)}%" y1="${short(before.y)}" x2="${short(point.x)}%" y2="${short(point.y)}"/>`
    );
  });
  const last = points.length - 1;
  // With many points only the first and the last carry their value; the table has them all.
  const isTold = (i: number) => last < 5 || i === 0 || i === last;
  const marks = points.map(({ x, y, display, below, repeated }, i) => [
    mark(kind, index, { x, y }),
    isTold(i) &&
      (!repeated || i === last) &&
      place(x, below ? y + 24 : y - 12, i === last && name !== '' ? `${name} : ${display}` : display, '600'),
  ]);
  return joinHtml([...parts, ...marks]);
}

/** A disc for the first series, a square for the second, and so on in turn. */
const mark = (kind: string, index: number, { x, y }: { x: number; y: number }): Html =>
  index % 2 === 0
    ? write`<circle class="${kind}" cx="${short(x)}%" cy="${short(y)}" r="5"/>`
    : write`<rect class="${kind}" x="${short(x)}%" y="${short(y - 5)}" width="10" height="10" transform="translate(-5)"/>`;

/** A text at a place of the plot that never leaves the drawing: near a side it starts or ends at its point. */
function place(x: number, y: number, words: string, weight?: string): Html {
  const heavy = weight !== undefined && write` font-weight="${weight}"`;
  return write`<text x="${short(x)}%" y="${short(y)}" text-anchor="${anchor(x)}"${heavy}>${words}</text>`;
}

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 20) return 'start';
  return x > 80 ? 'end' : 'middle';
}

/** How far a text reaches to the left and to the right of its point, in shares of its width. */
const reach = { start: [0, 1], middle: [0.5, 0.5], end: [1, 0] } as const;
