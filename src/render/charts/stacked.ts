import type { ChartRow } from '../../model/course.ts';
import { type Html, write, joinHtml } from '../html.ts';
import type { ChartData, Drawing } from './drawing.ts';
import { patterns, seriesFill } from './patterns.ts';
import { short, textShare } from './scale.ts';

const barHeight = 28;
/** A bar with its name above it and its values. */
const step = 76;
const keyStep = 26;

/** One bar for each number column, cut into the rows of the table; the parts are named under the bars, in their order. */
export function stacked({ series, rows, prefix }: ChartData): Drawing {
  const columns = series.map((name, i) => column({ name, rows, index: i, prefix, named: series.length > 1 }));
  const top = series.length > 1 ? 0 : -22;
  const keys = rows.map((row, i) =>
    key({ row, index: i, y: top + series.length * step + 6 + i * keyStep, prefix, single: series.length === 1 }),
  );
  const height = top + series.length * step + 6 + rows.length * keyStep;
  return { content: joinHtml([patterns(rows.length, prefix), ...columns, ...keys]), height };
}

interface Column {
  readonly name: string;
  readonly rows: readonly ChartRow[];
  readonly index: number;
  readonly prefix: string;
  readonly named: boolean;
}

function column({ name, rows, index, prefix, named }: Column): Html {
  const values = rows.map(({ cells }) => Math.max(0, cells[index]?.value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const y = index * step + (named ? 0 : -22);
  const parts = rows.map((row, i) => {
    const start = (values.slice(0, i).reduce((sum, value) => sum + value, 0) / total) * 100;
    const width = ((values[i] ?? 0) / total) * 100;
    const display = row.cells[index]?.display ?? '';
    // A narrow part cannot carry its value: the key under the bar does.
    const value =
      textShare(display) < width - 1 &&
      write`<text x="${short(start)}%" y="${y + 37}" font-weight="600">${display}</text>`;
    const from = short(start);
    const cut =
      i > 0 && write`<line class="cut" x1="${from}%" x2="${from}%" y1="${y + 44}" y2="${y + 44 + barHeight}"/>`;
    return write`${value}<rect${seriesFill(i, prefix)} x="${from}%" y="${y + 44}" width="${short(width)}%" height="${barHeight}"/>${cut}`;
  });
  return write`${named && write`<text x="0" y="${y + 15}" font-weight="600">${name}</text>`}${parts}`;
}

interface Key {
  readonly row: ChartRow;
  readonly index: number;
  readonly y: number;
  readonly prefix: string;
  readonly single: boolean;
}

function key({ row, index, y, prefix, single }: Key): Html {
  const words = single ? `${row.label} : ${row.cells[0]?.display ?? ''}` : row.label;
  return write`<rect${seriesFill(index, prefix)} x="0" y="${y + 3}" width="18" height="16" rx="2"/><text x="28" y="${y + 16}">${words}</text>`;
}
