import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import type { ChartRow } from '../../model/course.ts';
import { blockAttributes } from '../../model/schema-blocks.ts';
import { inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';
import { attributesOf, type BlockReader, neededLabel, proseOf } from './block.ts';

type Cell = ChartRow['cells'][number];

/** A table drawn as a chart; what stands under the table is its note. */
export const readChart: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.chart, container, reader);
  const title = neededLabel(container, reader, 'title');
  const content = proseOf(container, reader);
  const table = content.find((node): node is Table => node.type === 'table');
  const note = content.filter((node: RootContent) => node !== table);
  const { place } = container;
  const [head, ...body] = table?.children ?? [];
  if (head === undefined || head.children.length < 2 || body.length === 0) {
    reader.report({
      rule: 'markdown/no-table',
      place,
      message: '":::chart" holds no table that can be drawn.',
      fix: 'Write a heading line, | Poste | Part |, then |---|---|, then a line for each row with at least one number.',
    });
    return undefined;
  }
  if (attributes === undefined) return undefined;
  const { type: kind, unit, source: sources } = attributes;
  const columns = head.children.map((cell) => inlineText(cell.children, reader.figures));
  const rows = body.map((row) => readRow(row, { columns: columns.length, unit, reader }));
  return { type: 'chart', kind, title, unit, sources, columns, rows, note, place };
};

interface Drawing {
  readonly columns: number;
  readonly unit: string;
  readonly reader: Reader;
}

function readRow(row: TableRow, drawing: Drawing): ChartRow {
  const [label, ...cells] = row.children;
  const { report, figures, file } = drawing.reader;
  if (row.children.length !== drawing.columns) {
    report({
      rule: 'markdown/chart-row',
      place: placeOfNode(file.path, row),
      message: `This row has ${row.children.length} cells; the heading line has ${drawing.columns}.`,
      fix: 'Write a number for each column.',
    });
  }
  return {
    label: inlineText(label?.children ?? [], figures),
    cells: cells.slice(0, drawing.columns - 1).flatMap((cell) => readCell(cell, drawing) ?? []),
  };
}

/** A number as it is written, or the value of a figure. */
function readCell(cell: TableCell, { unit, reader }: Drawing): Cell | undefined {
  const directive = cell.children.find((node) => node.type === 'textDirective' && node.name === 'figure');
  if (directive?.type === 'textDirective') {
    const id = inlineText(directive.children, new Map());
    const figure = reader.figures.get(id);
    if (figure?.value !== undefined) return { value: figure.value, display: figure.display, figure: id };
    reportCell(cell, figure ? `The figure "${id}" is no single number.` : `There is no figure "${id}".`, reader);
    return undefined;
  }
  const text = inlineText(cell.children, reader.figures);
  if (/^[-−]?\d{1,15}(\.\d{1,10})?$/.test(text)) {
    const value = Number(text.replace('−', '-'));
    return { value, display: display(value, unit, reader.language) };
  }
  reportCell(cell, `"${text}" is no number.`, reader);
  return undefined;
}

function reportCell(cell: TableCell, message: string, { file, report }: Reader): void {
  report({
    rule: 'markdown/chart-cell',
    place: placeOfNode(file.path, cell),
    message,
    fix: 'A cell is a number with a dot and without its unit, or :figure[id]; the unit stands in unit="%".',
  });
}

/** `46 %` in French, with a no-break space; English sets the sign of percent right behind. */
export function display(value: number, unit: string, language: string): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);
  if (unit === '') return number;
  return `${number}${unit === '%' && /^(en|nl)/.test(language) ? '' : '\u00a0'}${unit}`;
}
