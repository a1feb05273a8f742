import type { TableCell } from 'mdast';
import { display } from '../blocks/chart.ts';
import { inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { inside, type Written } from './written.ts';
import type { Place } from '../../model/course.ts';

/** A cell as the author writes it; formulas are not read yet. */
export type WrittenCell =
  | { readonly kind: 'empty'; readonly display: string }
  | { readonly kind: 'given'; readonly value: number; readonly display: string; readonly figure?: string }
  | ({ readonly kind: 'asked'; readonly tolerance?: Tolerance } & WrittenFormula)
  | ({ readonly kind: 'total' } & WrittenFormula);

export interface WrittenFormula {
  readonly formula: string;
  readonly place: Place;
}

/** Half-width of the accepted interval, or the share of the value that it is. */
export interface Tolerance {
  readonly value: number;
  readonly isShare: boolean;
}

/** `0.02`, `0,5 %` */
export function readTolerance(text: string): Tolerance | undefined {
  const found = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim());
  if (!found) return undefined;
  const value = Number(found[1]?.replace(',', '.'));
  return found[2] === '%' ? { value: value / 100, isShare: true } : { value, isShare: false };
}

/** A number as people write it: spaces between thousands, a comma or a dot, the unit of its column or % behind it. */
export function readNumber(text: string, unit = ''): number | undefined {
  let bare = text.replaceAll(/[\s\u00a0\u202f]+/g, '').replaceAll(/[−–]/g, '-');
  for (const ending of [unit.replaceAll(/[\s\u00a0\u202f]+/g, ''), '%'])
    if (ending !== '' && bare.endsWith(ending)) bare = bare.slice(0, -ending.length);
  return /^-?\d{1,15}([.,]\d{1,10})?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

/**
 * Reads a cell:
 *
 * ```text
 * 120   1 200,5   85 %   :figure[part]     given
 * = qte * facteur                          worked out from what the learner wrote
 * ? = qte * facteur ± 0.5 %                to fill in
 * (nothing)   n. d.   –                    no number belongs here
 * ```
 */
export function readCell(cell: Written, node: TableCell, unit: string, reader: Reader): WrittenCell | undefined {
  const { text } = cell;
  const quoted = node.children.find((child) => child.type === 'textDirective' && child.name === 'figure');
  if (quoted?.type === 'textDirective') return readFigure(inlineText(quoted.children, new Map()), cell, reader);
  if (text.startsWith('?')) return readAsked(cell, reader);
  if (text.startsWith('=')) return { kind: 'total', ...formulaAfter(cell, 1) };
  const value = readNumber(text, unit);
  const shown = text.endsWith('%') ? '%' : unit;
  if (value !== undefined) return { kind: 'given', value, display: display(value, shown, reader.language) };
  if (!/\d/.test(text)) return { kind: 'empty', display: inlineText(node.children, reader.figures) };
  reader.report({
    rule: 'worksheet/not-a-number',
    place: cell.place,
    message: `"${text}" is no number.`,
    fix: 'Write a number such as 120 or 12,5, a formula behind = or ? =, or words without digits, such as n. d.',
  });
  return undefined;
}

function readAsked(cell: Written, { report }: Reader): WrittenCell | undefined {
  const opening = /^\?\s*=?/.exec(cell.text)?.[0] ?? '';
  const written = formulaAfter(cell, opening.length);
  const [formula = '', ...more] = written.formula.split(/±|\+\/-/);
  const tolerance = readTolerance(more.join('±'));
  if (more.length > 0 && !tolerance) {
    report({
      rule: 'worksheet/wrong-tolerance',
      place: cell.place,
      message: `"${more.join('±').trim()}" is no tolerance.`,
      fix: 'Write a number or a share behind ±: ? = qte * facteur ± 0.5 %',
    });
  }
  if (opening.endsWith('=') && formula.trim() !== '') {
    return { kind: 'asked', ...written, formula: formula.trim(), ...(tolerance && { tolerance }) };
  }
  report({
    rule: 'worksheet/no-formula',
    place: cell.place,
    message: 'This cell is to be filled in, and does not say what is right.',
    fix: 'Write how it is worked out, or its value: ? = qte * facteur, or ? = 4080.',
  });
  return undefined;
}

function formulaAfter(cell: Written, length: number): WrittenFormula {
  const lead = length + (/^\s*/.exec(cell.text.slice(length))?.[0].length ?? 0);
  const formula = cell.text.slice(lead);
  return { formula, place: inside(cell, lead, formula.length) };
}

function readFigure(id: string, cell: Written, { figures, report }: Reader): WrittenCell | undefined {
  const figure = figures.get(id);
  if (figure?.value !== undefined) return { kind: 'given', value: figure.value, display: figure.display, figure: id };
  report({
    rule: 'worksheet/not-a-number',
    place: cell.place,
    message: figure ? `The figure "${id}" is no single number.` : `There is no figure "${id}".`,
    fix: 'Quote a figure that is one number, or write the number.',
  });
  return undefined;
}
