import { csvCell } from '../../src/model/csv-cell.ts';
import type { Sheet } from '../../src/model/worksheet/sheet.ts';

/** A sheet as a spreadsheet reads it. `values`: what stands in each cell, a number or the learner's own words. */
export function csvOf(
  { corner, columns, rows, decimals }: Sheet<string>,
  values: Readonly<Record<string, number | string | undefined>>,
  language: string,
): string {
  // English lists are cut at commas and have a dot in numbers; French and Dutch ones the other way round.
  const isEnglish = language.startsWith('en');
  const number = (value: number): string => {
    const text = String(Number(value.toFixed(Math.max(decimals, 6))));
    return isEnglish ? text : text.replace('.', ',');
  };
  const cell = (value: number | string = ''): string => (typeof value === 'number' ? number(value) : csvCell(value));
  const lines = [
    [corner, ...columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title))].map(csvCell),
    ...rows.map(({ id, title }) => [csvCell(title), ...columns.map((column) => cell(values[`${id}.${column.id}`]))]),
  ];
  // The byte order mark tells spreadsheets that this is UTF-8.
  return `\ufeff${lines.map((line) => line.join(isEnglish ? ',' : ';')).join('\r\n')}\r\n`;
}
