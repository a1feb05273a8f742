import type { Interaction } from '../../model/course.ts';
import type { Worksheet } from '../../model/question.ts';
import { asOftenAsOneLikes, type SheetCell } from '../../model/worksheet/sheet.ts';
import { limits } from '../limits.ts';
import { reportRest } from '../questions/divide.ts';
import type { Draft, QuestionReader } from '../questions/question.ts';
import { readTolerance, type Tolerance, type WrittenCell } from './cell.ts';
import { formulasShown } from './formulas-shown.ts';
import { readRemarks, type Remarks } from './remarks.ts';
import { resolve, type Resolved } from './resolve.ts';
import { readTable, type WrittenTable } from './table.ts';

type WorksheetDraft = Draft<'worksheet'>;

/** A calculation sheet: right values are worked out here, once, from the formulas of the author. */
export const readWorksheet: QuestionReader<'worksheet'> = (draft) => {
  const { body, reader, attributes } = draft;
  const table = body.find((node) => node.type === 'table');
  if (table?.type !== 'table') return reportNoTable(draft);
  const count = table.children.slice(1).reduce((sum, { children }) => sum + children.length - 1, 0);
  if (count > limits.cells) return reportTooLarge(count, draft);
  const [first] = body;
  const formulas = formulasShown(first, reader);
  reportRest(
    body.filter((node) => node !== table && !(node === first && node.type === 'blockquote')),
    reader,
  );
  const written = readTable(
    table,
    attributes.values.map(([name]) => name),
    reader,
  );
  if (!written) return undefined;
  const resolved = resolve(written, new Map(attributes.values), reader);
  if (!resolved) return undefined;
  const cells = askedCells(written, resolved, draft);
  if (cells.length === 0) return reportNothingAsked(draft);
  const remarks = readRemarks(draft.list, {
    asked: cells.map(({ id }) => id),
    columns: written.columns.map(({ id }) => id),
    names: resolved.names,
    values: resolved.values,
    reader,
  });
  const tries = draft.container.attributes['tries'] === undefined ? asOftenAsOneLikes : draft.base.tries;
  return {
    question: { ...draft.base, tries, type: 'worksheet', cells },
    sheet: {
      ...sheetOf(written, resolved, remarks),
      formulas,
      decimals: attributes.decimals,
      exports: attributes.export,
    },
    sheetPlaces: new Map([
      ...written.places,
      ...remarks.foreseen.map(({ place }, i) => [`foreseen/${i}`, place] as const),
    ]),
  };
};

type Sheet = NonNullable<Interaction['sheet']>;

function sheetOf(
  { corner, columns, rows }: WrittenTable,
  { formulas }: Resolved,
  { foreseen, hints }: Remarks,
): Omit<Sheet, 'formulas' | 'decimals' | 'exports'> {
  const cellOf = (cell: WrittenCell, id: string): SheetCell => {
    if (cell.kind === 'asked') return { kind: 'asked' };
    if (cell.kind !== 'total') return cell;
    const formula = formulas.get(id);
    return formula === undefined ? { kind: 'empty', display: '' } : { kind: 'total', formula };
  };
  return {
    corner,
    columns,
    rows: rows.map(({ id, title, cells }) => ({
      id,
      title,
      cells: cells.map((cell, i) => cellOf(cell, `${id}.${columns[i]?.id}`)),
    })),
    foreseen: foreseen.map(({ cell, value, words }) => ({ cell, value, words })),
    hints,
  };
}

function askedCells({ columns, rows }: WrittenTable, { values }: Resolved, { attributes }: WorksheetDraft) {
  const shared = attributes.tolerance === undefined ? undefined : readTolerance(attributes.tolerance);
  // Whoever rounds to the decimals shown is right.
  const rounding: Tolerance = { value: 0.5 / 10 ** attributes.decimals, isShare: false };
  return rows.flatMap(({ id: row, cells }) =>
    cells.flatMap((cell, i): Worksheet['cells'] => {
      const id = `${row}.${columns[i]?.id}`;
      const right = values.get(id);
      if (cell.kind !== 'asked' || right === undefined) return [];
      const { value, isShare } = cell.tolerance ?? shared ?? rounding;
      return [{ id, right: tidy(right), tolerance: tidy(isShare ? Math.abs(right) * value : value) }];
    }),
  );
}

/** Without what binary fractions add: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function reportNoTable({ container, reader }: WorksheetDraft): undefined {
  reader.report({
    rule: 'worksheet/no-table',
    place: container.place,
    message: '":::worksheet" has no table.',
    fix: 'Write a heading line, | Poste | Quantité {#qte} | Total {#total} |, then |---|---|---|, then a line for each row.',
  });
  return undefined;
}

function reportTooLarge(count: number, { container, reader }: WorksheetDraft): undefined {
  reader.report({
    rule: 'worksheet/too-large',
    place: container.place,
    message: `This worksheet has ${count} cells; at most ${limits.cells} are read.`,
    fix: 'Make several of it: nobody fills in so many, on no screen.',
  });
  return undefined;
}

function reportNothingAsked({ container, reader }: WorksheetDraft): undefined {
  reader.report({
    rule: 'worksheet/nothing-asked',
    place: container.place,
    message: 'This worksheet has no cell to fill in.',
    fix: 'Put a question mark before a formula: ? = qte * facteur',
  });
  return undefined;
}
