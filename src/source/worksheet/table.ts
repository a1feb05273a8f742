import type { Table } from 'mdast';
import type { SheetColumn } from '../../model/worksheet/sheet.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import { readCell, type WrittenCell } from './cell.ts';
import { readNamed } from './names.ts';
import { writtenOf } from './written.ts';
import type { Place } from '../../model/course.ts';

/** The table of a worksheet as written: its formulas are not read yet. */
export interface WrittenTable {
  /** Of the column of rows' names. */
  readonly corner: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly WrittenRow[];
  /** By cell: `portable.fab`. */
  readonly places: Map<string, Place>;
}

export interface WrittenRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly WrittenCell[];
}

/** Reads headings and rows; undefined where a cell cannot be read, which has been told. */
export function readTable(table: Table, constants: readonly string[], reader: Reader): WrittenTable | undefined {
  const [head, ...body] = table.children;
  const [corner, ...headings] = head?.children ?? [];
  const used = new Set(constants);
  const columns = headings.map((cell) => readNamed(writtenOf(reader, cell), { what: 'column', used, reader }));
  const rowIds = new Set<string>();
  const places = new Map<string, Place>();
  let isWhole = true;
  const rows = body.map((row): WrittenRow => {
    const [name, ...cells] = row.children;
    const { id, title } = readNamed(writtenOf(reader, name ?? row), { what: 'row', used: rowIds, reader });
    if (row.children.length !== columns.length + 1) {
      isWhole = false;
      reader.report({
        rule: 'worksheet/row-length',
        place: placeOfNode(reader.file.path, row),
        message: `This row has ${row.children.length} cells; the heading line has ${columns.length + 1}.`,
        fix: 'Write a cell for each column, empty where no number belongs: | |',
      });
    }
    const read = columns.map((column, i): WrittenCell => {
      const node = cells[i];
      if (!node) return { kind: 'empty', display: '' };
      const cell = writtenOf(reader, node);
      places.set(`${id}.${column.id}`, cell.place);
      const found = readCell(cell, node, column.unit, reader);
      if (!found) isWhole = false;
      return found ?? { kind: 'empty', display: '' };
    });
    return { id, title, cells: read };
  });
  const title = corner ? writtenOf(reader, corner).text : '';
  return isWhole ? { corner: title, columns, rows, places } : undefined;
}
