import { forbiddenNames, functions } from '../../model/expression.ts';
import { slug } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { inside, type Written } from './written.ts';

/** A heading or the first cell of a row: words, then `{#fab unit="kg"}`. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

/** Names that formulas use for something else. */
const taken: ReadonlySet<string> = new Set([
  ...Object.keys(functions),
  ...forbiddenNames,
  'sum',
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
  'in',
  'of',
  'if',
  'else',
  'foreseen',
]);

/** Letters and digits only: a hyphen would be a minus, and records write `row_column`. */
const idForm = /^[a-z][a-z0-9]{0,19}$/;

export interface Naming {
  readonly what: 'column' | 'row';
  /** The ids so far, those of constants too. */
  readonly used: Set<string>;
  readonly reader: Reader;
}

/** Reads words with an id behind them; one that is missing or wrong is told, and replaced. */
export function readNamed(cell: Written, naming: Naming): Named {
  const at = cell.text.search(/\s*\{[^{}]*\}$/);
  const braces = at < 0 ? '' : cell.text.slice(at).trim();
  const words = at < 0 ? cell.text : cell.text.slice(0, at);
  const title = words.replaceAll(/\\(?=\W)|[*_`]/g, '').trim();
  const { id, unit, other } = attributesIn(braces);
  if (other || (unit !== '' && naming.what === 'row')) reportAttribute(cell, braces, naming);
  if (title === '') reportUntitled(cell, naming);
  const { used } = naming;
  const known = isFree(id, used) ? id : made(title, naming);
  if (id === undefined) reportMissing(cell, { id: known, hasBraces: braces !== '' }, naming);
  else if (known !== id) reportWrong(cell, { id, instead: known }, naming);
  used.add(known);
  return { id: known, title, unit };
}

const isFree = (id: string | undefined, used: ReadonlySet<string>): id is string =>
  id !== undefined && idForm.test(id) && !taken.has(id) && !used.has(id);

function attributesIn(braces: string) {
  const inner = braces.slice(1, -1);
  const unit = /(?:^|\s)unit=(?:"([^"]*)"|(\S+))/.exec(inner);
  return {
    id: /(?:^|\s)#(\S*)/.exec(inner)?.[1],
    unit: unit?.[1] ?? unit?.[2] ?? '',
    other:
      inner
        .replace(/(?:^|\s)#\S*/, '')
        .replace(/(?:^|\s)unit=(?:"[^"]*"|\S+)/, '')
        .trim() !== '',
  };
}

function reportMissing(
  { place, end }: Written,
  { id, hasBraces }: { readonly id: string; readonly hasBraces: boolean },
  { what, reader: { file, report } }: Naming,
): void {
  report({
    rule: 'worksheet/missing-id',
    place,
    message: `This ${what} has no id, and formulas and records name it.`,
    fix: hasBraces
      ? `Write #${id} between its braces.`
      : `Write {#${id}} behind its words, or let "parcours check --fix" do it.`,
    ...(!hasBraces && { edit: { file: file.path, offset: end, length: 0, text: ` {#${id}}` } }),
  });
}

function reportWrong(
  cell: Written,
  { id, instead }: { readonly id: string; readonly instead: string },
  { what, used, reader: { report } }: Naming,
): void {
  const place = inside(cell, cell.text.lastIndexOf(`#${id}`), id.length + 1);
  if (used.has(id)) {
    report({
      rule: 'worksheet/same-id',
      place,
      message: `The id "${id}" stands twice among the ${what}s${what === 'column' ? ' and values' : ''} of this sheet.`,
      fix: `Give one of them another: {#${instead}}.`,
    });
    return;
  }
  report({
    rule: 'worksheet/wrong-id',
    place,
    message: taken.has(id)
      ? `"${id}" means something else in a formula.`
      : `"${id}" is no name for a ${what}: lower-case letters and digits, starting with a letter, at most 20.`,
    fix: `Write {#${instead}}.`,
  });
}

/** An id from the first word. */
function made(title: string, { what, used }: Naming): string {
  const [first = ''] = slug(title).split('-');
  const base = idForm.test(first) && !taken.has(first) ? first.slice(0, 12) : what;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}${n}`;
  return id;
}

function reportAttribute(cell: Written, braces: string, { what, reader }: Naming): void {
  reader.report({
    rule: 'worksheet/wrong-attribute',
    place: inside(cell, cell.text.lastIndexOf(braces), braces.length),
    message: `"${braces}" is not what stands behind the words of a ${what}.`,
    fix: what === 'row' ? 'Write {#portable}; units belong to columns.' : 'Write {#fab unit="kg CO₂e/an"}.',
  });
}

function reportUntitled(cell: Written, { what, reader }: Naming): void {
  reader.report({
    rule: 'worksheet/no-title',
    place: cell.place,
    message: `This ${what} has no words.`,
    fix: 'Write what it is: learners hear it before each of its cells.',
  });
}
