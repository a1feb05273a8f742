import { type Grid, sizes } from './layout.ts';
import type { Routes } from './routes.ts';

/** Where rows, titles and lanes lie from top to bottom. */
export interface Rows {
  /** Top of each row of boxes. */
  readonly tops: readonly number[];
  /** Base line of the title of each band. */
  readonly titles: readonly number[];
  readonly bottom: number;
  /** Height of a lane below a row; -1 is above the first. */
  laneY(row: number, lane: number): number;
}

export function rowsOf({ bands, barRow }: Grid, { lanes }: Routes, top: number): Rows {
  const tops: number[] = [];
  const titles: number[] = [];
  const spaces: number[] = [];
  let y = top;
  const space = (row: number): void => {
    spaces[row + 1] = y + sizes.gutter / 2 + 4;
    y += sizes.gutter + (lanes[row + 1] ?? 0) * sizes.lane;
  };
  space(-1);
  for (const { title, rows } of bands) {
    if (title !== '') y += sizes.act;
    titles.push(y - 21);
    for (const row of rows) {
      tops[row] = y;
      y += row === barRow ? sizes.bar : sizes.box.height;
      space(row);
    }
  }
  return { tops, titles, bottom: y, laneY: (row, lane) => (spaces[row + 1] ?? y) + lane * sizes.lane };
}
