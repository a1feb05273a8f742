import type { Interaction } from '../model/course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { inlineProse } from './prose.ts';
import { givenHtml } from './sheet-table.ts';
import type { Writing } from './writing.ts';

/** A worksheet as the player draws it: its words as HTML. */
export function playerSheet(
  writing: Writing,
  sheet: NonNullable<Interaction['sheet']>,
): NonNullable<PlayerQuestion['sheet']> {
  const hints = Object.entries(sheet.hints).map(([cell, words]) => [cell, inlineProse(writing, words).markup]);
  return {
    ...sheet,
    rows: sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => playerCell(writing, cell)) })),
    formulas: sheet.formulas.map((words) => inlineProse(writing, words).markup),
    foreseen: sheet.foreseen.map(({ words, ...answer }) => ({ ...answer, words: inlineProse(writing, words).markup })),
    hints: Object.fromEntries(hints),
  };
}

type Cell = NonNullable<Interaction['sheet']>['rows'][number]['cells'][number];

function playerCell(writing: Writing, cell: Cell): Cell {
  return cell.kind === 'given' ? { kind: 'given', value: cell.value, display: givenHtml(writing, cell).markup } : cell;
}
