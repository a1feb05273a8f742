import type { AnyStory } from '../model/scenario/engine.ts';

/** Measures of the map, in its own units; it is as wide as a common screen. */
export const sizes = {
  width: 1280,
  margin: 70,
  box: { width: 196, height: 80 },
  /** Height of the bar that stands for « no scene is left ». */
  bar: 34,
  columns: 5,
  /** Between boxes of a row. */
  gap: 40,
  /** The title of an act, with what is above it. */
  act: 44,
  /** Between rows, where no line runs; and for each line. */
  gutter: 28,
  lane: 10,
} as const;

export interface Spot {
  readonly x: number;
  readonly row: number;
}

/** Rows of boxes under one title. */
export interface Band {
  readonly title: string;
  readonly rows: readonly number[];
}

export interface Grid {
  /** By place: scenes, then endings. */
  readonly spots: readonly Spot[];
  readonly bands: readonly Band[];
  /** The row of the bar between scenes and endings. */
  readonly barRow: number;
  readonly rowCount: number;
}

/** Scenes in the order of the file, five in a row, act below act; below them the endings. */
export function gridOf({ scenes, endings }: AnyStory): Grid {
  const spots: Spot[] = [];
  const bands: { readonly title: string; readonly rows: number[] }[] = [];
  let row = -1;
  const fill = (title: string, count: number): void => {
    const band = { title, rows: [] as number[] };
    bands.push(band);
    for (let nth = 0; nth < count; nth++) {
      const column = nth % sizes.columns;
      if (column === 0) band.rows.push(++row);
      spots.push({ x: columnX(column), row });
    }
  };
  for (const { title, count } of actsOf(scenes.map(({ act }) => act))) fill(title, count);
  const barRow = ++row;
  bands.push({ title: '', rows: [barRow] });
  fill('Endings', endings.length);
  return { spots, bands, barRow, rowCount: row + 1 };
}

/** Acts with how many scenes follow one another in each. */
function actsOf(titles: readonly string[]): readonly { readonly title: string; readonly count: number }[] {
  const acts: { readonly title: string; count: number }[] = [];
  for (const title of titles) {
    const last = acts.at(-1);
    if (last?.title === title) last.count++;
    else acts.push({ title, count: 1 });
  }
  return acts;
}

const columnX = (column: number): number => sizes.margin + column * (sizes.box.width + sizes.gap);
