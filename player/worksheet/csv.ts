import type { Sheet } from '../../src/model/worksheet/sheet.ts';

/** What stands in each cell, a number or the learner's own words. */
export type CellValues = Readonly<Record<string, number | string | undefined>>;

/** A sheet that stands in a file with others: under its name, with its formulas in words. */
export interface NamedSheet {
  readonly name: string;
  readonly formulas: readonly string[];
  readonly sheet: Sheet<string>;
  readonly values: CellValues;
}

/** A sheet as a spreadsheet reads it. */
export const csvOf = (sheet: Sheet<string>, values: CellValues, language: string): string =>
  written(linesOf(sheet, values, language), language);

/** Several sheets in one file, one under the other. */
export const csvOfAll = (sheets: readonly NamedSheet[], language: string): string =>
  written(
    sheets.reduce<Lines>(
      (lines, { name, formulas, sheet, values }, i) => [
        ...lines,
        ...(i > 0 ? [[]] : []),
        ...[name, ...formulas].map((words) => [safe(words)]),
        ...linesOf(sheet, values, language),
      ],
      [],
    ),
    language,
  );

type Lines = readonly (readonly string[])[];

// English lists are cut at commas and have a dot in numbers; French and Dutch ones the other way round.
const isEnglish = (language: string): boolean => language.startsWith('en');

/** The byte order mark tells spreadsheets that this is UTF-8. */
const written = (lines: Lines, language: string): string =>
  `\ufeff${lines.map((line) => line.join(isEnglish(language) ? ',' : ';')).join('\r\n')}\r\n`;

function linesOf({ corner, columns, rows, decimals }: Sheet<string>, values: CellValues, language: string): Lines {
  const number = (value: number): string => {
    const text = String(Number(value.toFixed(Math.max(decimals, 6))));
    return isEnglish(language) ? text : text.replace('.', ',');
  };
  const cell = (value: number | string = ''): string => (typeof value === 'number' ? number(value) : safe(value));
  return [
    [corner, ...columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title))].map(safe),
    ...rows.map(({ id, title }) => [safe(title), ...columns.map((column) => cell(values[`${id}.${column.id}`]))]),
  ];
}

/** Words that a spreadsheet takes for words: never for a formula (OWASP, CSV injection), whatever stands in them. */
function safe(words: string): string {
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",;\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
