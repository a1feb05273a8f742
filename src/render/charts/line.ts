import type { ChartRow } from '../../model/course.ts';
import { type Html, write, joinHtml } from '../html.ts';
import { type ChartData, type Drawing, largest } from './drawing.ts';
import { seriesClass } from './patterns.ts';
import { roundUp, short } from './scale.ts';

const top = 34;
const plot = 150;
const left = 3;
const width = 94;

/** Values over time: the first column is the time, each number column a line with its own mark. */
export function line({ series, rows }: ChartData): Drawing {
  const xs = positions(rows);
  const ceiling = roundUp(largest(rows));
  const y = (value: number) => top + plot - (Math.max(0, value) / ceiling) * plot;
  const lines = series.map((name, i) => {
    const points = rows.flatMap(({ cells }, at) => {
      const cell = cells[i];
      return cell ? [{ x: xs[at] ?? 0, y: y(cell.value), display: cell.display }] : [];
    });
    return oneLine({ name: series.length > 1 ? name : '', index: i, points });
  });
  const base = write`<line class="ax" x1="0" y1="${top + plot}" x2="100%" y2="${top + plot}"/>`;
  const times = rows.map(({ label }, i) => place(xs[i] ?? 0, top + plot + 20, label));
  return { content: joinHtml([base, ...lines, ...times]), height: top + plot + 28 };
}

/** Years stand at their distance; other labels at equal steps. */
function positions(rows: readonly ChartRow[]): readonly number[] {
  const times = rows.map(({ label }) => Number(label));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isTime =
    rows.length > 1 && times.every((time, i) => Number.isFinite(time) && (i === 0 || time > (times[i - 1] ?? 0)));
  return rows.map((_, i) => {
    const share = isTime ? ((times[i] ?? 0) - first) / (last - first) : i / Math.max(1, rows.length - 1);
    return left + share * width;
  });
}

interface Line {
  readonly name: string;
  readonly index: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly display: string }[];
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
  // With many points only the first and the last carry their value; the table has them all.
  const isTold = (i: number) => points.length <= 5 || i === 0 || i === points.length - 1;
  const marks = points.map(({ x, y, display }, i) => [
    mark(kind, index, { x, y }),
    isTold(i) && place(x, y - 12, i === points.length - 1 && name !== '' ? `${name} : ${display}` : display, '600'),
  ]);
  return joinHtml([...parts, ...marks]);
}

/** A disc for the first series, a square for the second, and so on in turn. */
const mark = (kind: string, index: number, { x, y }: { x: number; y: number }): Html =>
  index % 2 === 0
    ? write`<circle class="${kind}" cx="${short(x)}%" cy="${short(y)}" r="5"/>`
    : write`<rect class="${kind}" x="${short(x)}%" y="${short(y - 5)}" width="10" height="10" transform="translate(-5)"/>`;

/** A text at a place of the plot that never leaves the drawing: near a side it is anchored there. */
function place(x: number, y: number, words: string, weight?: string): Html {
  const [at, anchor] = anchored(x);
  const heavy = weight !== undefined && write` font-weight="${weight}"`;
  return write`<text x="${short(at)}%" y="${short(y)}" text-anchor="${anchor}"${heavy}>${words}</text>`;
}

function anchored(x: number): readonly [number, 'start' | 'middle' | 'end'] {
  if (x < 20) return [0, 'start'];
  return x > 80 ? [100, 'end'] : [x, 'middle'];
}
