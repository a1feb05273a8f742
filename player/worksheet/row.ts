import type { Sheet, SheetColumn, SheetRow } from '../../src/model/worksheet/sheet.ts';
import type { worksheet } from '../i18n/worksheet.ts';
import { html, nothing, sign } from '../kit.ts';
import type { Total } from './totals.ts';

type Short<Key> = Key extends `worksheet.${infer Word}` ? Word : never;
export type Text = Short<keyof typeof worksheet>;

/** How a cell stands. `open`: to be typed in; `told`: locked, with its right value; `closed`: locked. */
export interface CellView {
  readonly how: 'open' | 'told' | 'closed';
  readonly key: string;
  readonly text: string;
  /** Right, to look at again; absent where it has not been checked. */
  readonly mark: boolean | undefined;
  /** It cannot be read as a number, or is still to be filled in. */
  readonly isUnread: boolean;
  /** What is missing, in words: told in the row of the first such cell, where the focus goes. The button is a screen away. */
  readonly misses: string;
  readonly right: string | undefined;
  readonly total: (Total & { readonly text: string }) | undefined;
  /** What is said of a cell that is not right. */
  readonly remark: string | undefined;
  /** The id of the line that says what is missing. */
  readonly missing: string;
  readonly write: (text: string) => void;
}

/** A cell of which nothing is known. */
export const blank: CellView = {
  how: 'open',
  key: '',
  text: '',
  mark: undefined,
  isUnread: false,
  misses: '',
  right: undefined,
  total: undefined,
  remark: undefined,
  missing: '',
  write: () => undefined,
};

/** What a row is drawn from. */
export interface RowDrawing {
  readonly sheet: Sheet<string>;
  /** Said once, above, where all cells share it. */
  readonly unit: string;
  readonly view: (id: string) => CellView;
  readonly say: (key: Text, n?: string) => string;
  readonly marked: (right: boolean) => string;
}

/**
 * A row: its given cells as a line of text, the others side by side, and what is said of those to mend.
 * Where nothing is asked, what is worked out is a line of text, too: the eye goes to the rows with something to do.
 */
export function drawRow(row: SheetRow, drawing: RowDrawing): unknown {
  const { sheet, view } = drawing;
  const cells = row.cells.map((cell, i) => ({
    cell,
    column: sheet.columns[i]!,
    id: `${row.id}.${sheet.columns[i]!.id}`,
  }));
  const told = cells.filter(({ cell }) => cell.kind === 'given' || (cell.kind === 'empty' && cell.display));
  const filled = cells.filter(({ cell }) => cell.kind === 'asked' || cell.kind === 'total');
  const remarks = filled.filter(({ id }) => view(id).remark);
  const asks = filled.some(({ cell }) => cell.kind === 'asked');
  const sums = filled.some(({ cell }) => cell.kind === 'total') && !told.length;
  return html`<fieldset class="row ${sums ? 'sums' : ''}">
    <legend>${row.title}</legend>
    ${
      told.length
        ? html`<p class="hint given-cells">
            ${told.map(({ cell, column }) => html`<span>${column.title} ${value(cell)}</span> `)}
          </p>`
        : nothing
    }
    ${filled.length ? drawFilled(filled, { ...drawing, aside: asks || sums }) : nothing}
    ${filled.map(({ id }) => {
      const { misses } = view(id);
      return misses ? html`<p class="missing here">${misses}</p>` : nothing;
    })}
    ${remarks.map(({ column, id }) => {
      const { key, remark } = view(id);
      return html`<p class="why" id="${key}-why"><b>${column.title}.</b> <span .innerHTML=${remark!}></span></p>`;
    })}
  </fieldset>`;
}

interface PlacedCell {
  readonly cell: SheetRow['cells'][number];
  readonly column: SheetColumn;
  readonly id: string;
}

/** `aside`: cells stand side by side, as where one types; else in a line. */
function drawFilled(filled: readonly PlacedCell[], drawing: RowDrawing & { readonly aside: boolean }): unknown {
  const { view, unit: shared, aside } = drawing;
  const labelOf = ({ title, unit }: SheetColumn): string => (unit && unit !== shared ? `${title} (${unit})` : title);
  const drawn = filled.map(({ cell, column, id }) => {
    if (!aside) return worked(labelOf(column), view(id), drawing);
    return (cell.kind === 'total' ? total : asked)(labelOf(column), view(id), drawing);
  });
  return aside ? html`<div class="cells">${drawn}</div>` : html`<p class="given-cells worked">${drawn}</p>`;
}

/** A given number may lead to its source: HTML that the compiler has written. */
function value(cell: SheetRow['cells'][number]): unknown {
  if (cell.kind === 'given') return html`<b .innerHTML=${cell.display}></b>`;
  return html`<b>${'display' in cell ? cell.display : nothing}</b>`;
}

function asked(label: string, view: CellView, drawing: RowDrawing): unknown {
  const { how, mark, key, right } = view;
  const side = mark === undefined ? '' : ['no', 'ok'][Number(mark)];
  const told = right ? html`<span class="mark right-is">${drawing.say('expected', right)}</span>` : nothing;
  return html`<div class="cell ${side}">
    ${how === 'open' ? field(label, view) : locked(label, view, drawing)}
    ${
      mark === undefined
        ? nothing
        : html`<span class="mark" id="${key}-m">${sign(mark ? 'right' : 'wrong')} ${drawing.marked(mark)}</span>`
    }
    ${told}
  </div>`;
}

function field(label: string, { key, text, mark, isUnread, remark, missing, write }: CellView): unknown {
  const about = [isUnread && missing, mark !== undefined && `${key}-m`, remark && `${key}-why`];
  return html`<label for=${key}>${label}</label>
    <input
      id=${key}
      type="text"
      inputmode="decimal"
      maxlength="15"
      aria-invalid=${mark === false || isUnread ? 'true' : nothing}
      aria-describedby=${about.filter((id) => id).join(' ') || nothing}
      .value=${text}
      @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
    />`;
}

const locked = (label: string, { text }: CellView, { say }: RowDrawing): unknown =>
  html`<span class="label">${label}</span> <b class="value">${text || say('blank')}</b>`;

function worked(label: string, { total: sum, right }: CellView, { say }: RowDrawing): unknown {
  return html`<span
    >${label} <b>${sum ? sum.text : say('none')}</b>${sum && sum.soFar ? ` ${say('soFar')}` : nothing}${
      right ? html` <b class="right-is">${say('expected', right)}</b>` : nothing
    }</span
  > `;
}

function total(label: string, { total: sum, right }: CellView, { say }: RowDrawing): unknown {
  return html`<div class="cell sum">
    <span class="label">${label}</span>
    <b class="value">${sum ? sum.text : say('none')}</b>
    ${sum && sum.soFar ? html`<span class="mark">${say('soFar')}</span>` : nothing}
    ${right ? html`<span class="mark right-is">${say('expected', right)}</span>` : nothing}
  </div>`;
}
