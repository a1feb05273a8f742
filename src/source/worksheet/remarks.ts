import type { List } from 'mdast';
import type { Place, Prose } from '../../model/course.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { worked } from '../../model/expression.ts';
import { scopeOf } from '../../model/worksheet/work-out.ts';
import { readEntries } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { readNumber } from './cell.ts';
import { type FormulaNames, readFormula } from './formula.ts';
import { writtenOf } from './written.ts';

/** What is said of cells: an answer that was foreseen, or a hint. */
export interface Remarks {
  readonly foreseen: readonly {
    readonly cell: string;
    readonly value: number;
    readonly words: Prose;
    readonly place: Place;
  }[];
  readonly hints: Readonly<Record<string, Prose>>;
}

export interface RemarksOptions {
  /** Cells to fill in. */
  readonly asked: readonly string[];
  readonly columns: readonly string[];
  readonly names: FormulaNames;
  /** The right value of every cell. */
  readonly values: ReadonlyMap<string, number>;
  readonly reader: Reader;
}

/**
 * Reads the list under a sheet: `- portable.fab = qte * 170 :: said of this answer`, `- portable.fab :: a hint`.
 * A column alone (`- fab :: …`) speaks of all its cells that are to be filled in.
 */
export function readRemarks(list: List | undefined, options: RemarksOptions): Remarks {
  const foreseen: Remarks['foreseen'][number][] = [];
  const hints: Record<string, Prose> = {};
  for (const { words, feedback, place } of list ? readEntries(list, options.reader) : []) {
    const { text } = writtenOf(options.reader, ...words);
    const [name = '', ...formula] = text.split('=');
    const cells = cellsOf(name.trim(), options);
    if (!feedback || cells.length === 0) {
      reportRemark({ text, name: name.trim(), place, isCell: cells.length > 0 }, options);
      continue;
    }
    if (formula.length === 0) for (const cell of cells) hints[cell] = feedback;
    else
      for (const cell of cells) {
        const value = valueOf({ text: formula.join('=').trim(), cell, place, isOne: cells.length === 1 }, options);
        if (value !== undefined) foreseen.push({ cell, value, words: feedback, place });
        else if (cells.length === 1) break;
      }
  }
  return { foreseen, hints };
}

function cellsOf(name: string, { asked, columns }: RemarksOptions): readonly string[] {
  return columns.includes(name)
    ? asked.filter((cell) => cell.endsWith(`.${name}`))
    : asked.filter((cell) => cell === name);
}

interface Foreseen {
  readonly text: string;
  readonly cell: string;
  readonly place: Place;
  /** Said of one cell: then a formula that fails is a problem. Of a column, it is left out where it makes no sense. */
  readonly isOne: boolean;
}

function valueOf(
  { text, cell, place, isOne }: Foreseen,
  { names, values, reader }: RemarksOptions,
): number | undefined {
  const number = readNumber(text);
  if (number !== undefined) return number;
  const [row = ''] = cell.split('.');
  const parsed = readFormula(text, row, names);
  if ('problem' in parsed) {
    reader.report({ rule: 'worksheet/formula', place, ...parsed.problem });
    return undefined;
  }
  const value = worked(parsed.expression)(scopeOf(values));
  if (Number.isFinite(value)) {
    const right = values.get(cell);
    return !isOne && right === value ? undefined : value;
  }
  if (isOne) {
    reader.report({
      rule: 'worksheet/no-value',
      place,
      message: `The foreseen answer "${text}" comes to no number.`,
      fix: 'Look for a division by 0, or write the number itself.',
    });
  }
  return undefined;
}

function reportRemark(
  {
    text,
    name,
    place,
    isCell,
  }: { readonly text: string; readonly name: string; readonly place: Place; readonly isCell: boolean },
  { asked, columns, reader }: RemarksOptions,
): void {
  if (isCell) {
    reader.report({
      rule: 'worksheet/nothing-said',
      place,
      message: `"${text}" names a cell, and says nothing of it.`,
      fix: 'Write what is said behind two colons: - portable.fab = 20400 :: …',
    });
    return;
  }
  reader.report({
    rule: 'worksheet/unknown-cell',
    place,
    message: `"${name}" is no cell to fill in.${didYouMean(name, [...asked, ...columns])}`,
    fix: `Write one of them: ${[...asked].slice(0, 12).join(', ')}.`,
  });
}
