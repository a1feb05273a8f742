import type { Interaction } from '../model/course.ts';
import { figureWithSource } from './quoted-figure.ts';
import { type Html, joinHtml, write } from './html.ts';
import { inlineProse } from './prose.ts';
import type { Writing } from './writing.ts';

type Sheet = NonNullable<Interaction['sheet']>;

/** A worksheet as it can be read without script: its formulas, and its table with room where numbers are to be found. */
export function sheetTable(writing: Writing, { corner, columns, rows, formulas }: Sheet, title: string): Html {
  const shown = formulas.map((words) => write`<p>${inlineProse(writing, words)}</p>`);
  const heads = columns.map(
    ({ title, unit }) => write`<th scope="col" class="n">${title}${unit === '' ? '' : ` (${unit})`}</th>`,
  );
  const lines = rows.map(({ title, cells }) => {
    const row = cells.map((cell) => write`<td class="n">${givenHtml(writing, cell)}</td>`);
    return write`<tr><th scope="row">${title}</th>${joinHtml(row)}</tr>`;
  });
  return write`${joinHtml(shown)}<div class="wide" role="region" aria-label="${title}" tabindex="0"><table><thead><tr><th scope="col">${corner}</th>${joinHtml(heads)}</tr></thead><tbody>${joinHtml(lines)}</tbody></table></div>`;
}

/** A given cell as the learner reads it, with its source where it quotes a figure; nothing for what is to be found. */
export function givenHtml(writing: Writing, cell: Sheet['rows'][number]['cells'][number]): Html {
  if (!('display' in cell)) return write`…`;
  return cell.kind === 'given' && cell.figure !== undefined
    ? figureWithSource(writing, cell.figure, cell.display)
    : write`${cell.display}`;
}
