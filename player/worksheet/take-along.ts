import type { Sheet } from '../../src/model/worksheet/sheet.ts';
import type { CellValues } from './csv.ts';
import { type Numbers, totalsOf } from './totals.ts';

/** What stands in the cells to fill in: numbers, and the texts that are none. */
export interface Typed {
  readonly numbers: Numbers;
  readonly texts: Readonly<Record<string, string>>;
}

/** Every cell of a sheet, as it stands. */
export function valuesOf(sheet: Sheet<string>, { numbers, texts }: Typed): CellValues {
  const values: Record<string, number | string | undefined> = { ...texts };
  Object.keys(numbers).forEach((id) => {
    if (numbers[id] !== undefined) values[id] = numbers[id];
  });
  const totals = totalsOf(sheet, numbers);
  Object.keys(totals).forEach((id) => (values[id] = totals[id]!.value));
  sheet.rows.forEach((row) =>
    row.cells.forEach((cell, i) => {
      const id = `${row.id}.${sheet.columns[i]!.id}`;
      if (cell.kind === 'given') values[id] = cell.value;
      if (cell.kind === 'empty') values[id] = cell.display;
    }),
  );
  return values;
}

/** Hands the learner a table as a file; nothing leaves the browser. */
export function takeAlong(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Safari reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
