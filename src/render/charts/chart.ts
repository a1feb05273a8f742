import type { Block } from '../../model/course.ts';
import { fold } from '../boxes.ts';
import { type Html, write, trusted } from '../html.ts';
import { prose } from '../prose.ts';
import { figureWithSource } from '../quoted-figure.ts';
import { sourceReference } from '../source-reference.ts';
import { say, type Writing } from '../writing.ts';
import { bars } from './bars.ts';
import type { ChartData, Drawing } from './drawing.ts';
import { line } from './line.ts';
import { stacked } from './stacked.ts';

type Chart = Extract<Block, { type: 'chart' }>;

const kinds: Readonly<Record<Chart['kind'], (data: ChartData) => Drawing>> = { bar: bars, stacked, line };

/** A data table drawn: the drawing is for the eye, the table under it holds the same numbers with their sources. */
export function chart(writing: Writing, block: Chart): Html {
  writing.drawings += 1;
  const prefix = `k${writing.drawings}`;
  const { content, height } = kinds[block.kind]({ series: block.columns.slice(1), rows: block.rows, prefix });
  const drawing = write`<svg class="chart" height="${height}" aria-hidden="true">${content}</svg>`;
  const title = write`<figcaption id="${prefix}">${block.title}</figcaption>`;
  const sources = block.sources.map((id) => sourceReference(writing, id)).filter(({ markup }) => markup !== '');
  const from = sources.length > 0 && write`<p class="s">${sources.map((source, i) => [i > 0 && '. ', source])}</p>`;
  const table = fold(say(writing, 'readTable'), dataTable(writing, block, prefix));
  return write`<figure class="graph">${title}${drawing}${note(writing, block)}${from}${table}</figure>`;
}

const note = (writing: Writing, block: Chart): Html =>
  trusted(prose(writing, block.note, { terms: true }).markup.replaceAll('<p>', '<p class="s">'));

function dataTable(writing: Writing, { columns, rows }: Chart, title: string): Html {
  const heads = columns.map((name, i) => write`<th scope="col"${i > 0 && write` class="n"`}>${name}</th>`);
  const lines = rows.map(({ label, cells }) => {
    const values = cells.map(
      ({ display, figure }) =>
        write`<td class="n">${figure === undefined ? display : figureWithSource(writing, figure, display)}</td>`,
    );
    return write`<tr><th scope="row">${label}</th>${values}</tr>`;
  });
  return write`
    <table aria-labelledby="${title}">
      <thead><tr>${heads}</tr></thead>
      <tbody>${lines}</tbody>
    </table>`;
}
