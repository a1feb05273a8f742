import type { Expression } from '../expression.ts';

/** The tries of a worksheet whose author names none. */
export const asOftenAsOneLikes = 9999;

/** What a worksheet looks like: rows of cells, some given, some to fill in, some worked out from what the learner wrote. `Words` as in `Story`. */
export interface Sheet<Words> {
  /** What rows are: the heading above their names. */
  readonly corner: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Digits after the comma in what is shown. */
  readonly decimals: number;
  /** Formulas as the learner reads them, under the prompt. */
  readonly formulas: readonly Words[];
  /** Answers the author foresaw, by cell: what is said of them. */
  readonly foreseen: readonly { readonly cell: string; readonly value: number; readonly words: Words }[];
  /** What helps with a cell, by cell id. */
  readonly hints: Readonly<Record<string, Words>>;
  /** The learner may take the sheet along, as a table for a spreadsheet. */
  readonly exports: boolean;
}

export interface SheetColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

export interface SheetRow {
  readonly id: string;
  readonly title: string;
  /** One for each column, in order. */
  readonly cells: readonly SheetCell[];
}

/** `empty`: no number belongs here; « n. d. » may be said. `figure`: the value is quoted from it. `asked`: its right value stands in the question. `total`: worked out from all other cells, the learner's own included. */
export type SheetCell =
  | { readonly kind: 'empty'; readonly display: string }
  | { readonly kind: 'given'; readonly value: number; readonly display: string; readonly figure?: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'total'; readonly formula: Expression };
