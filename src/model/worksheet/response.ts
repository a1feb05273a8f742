import type { Response, WorksheetCell } from '../question.ts';
import { stateKey } from '../state-key.ts';

/**
 * A worksheet's response has a line for each filled cell, under the three characters of its key (`cellKey`), so that rows may come and
 * go with a newer package: what was typed, with a dot and without spaces.
 *
 * ```text
 * k3f4080         checked
 * k3f~4080        typed since the last check: kept, worth nothing yet
 * !               behind all cells: the learner has asked for the solution
 * ```
 */
export function cellTexts(response: Response, cells: readonly Pick<WorksheetCell, 'id'>[]): readonly string[] {
  const texts = new Map<string, string>();
  response.split('\n').forEach((line) => texts.set(line.slice(0, keyLength), line.slice(keyLength)));
  return cells.map(({ id }) => texts.get(cellKey(id)) || '');
}

/** The response that these texts make, in the order of the cells; '' where all are empty. */
export const sheetResponse = (texts: readonly string[], cells: readonly Pick<WorksheetCell, 'id'>[]): Response =>
  cells
    .map(({ id }, i) => texts[i] && cellKey(id) + texts[i])
    .filter((line) => line)
    .join('\n');

const keyLength = 3;

/** Under which a response keeps a cell. Two cells of a sheet that meet in the same are refused at build. */
export const cellKey = (id: string): string => stateKey(id).slice(-keyLength);

/** A cell as it is kept. */
export const typedCell = (text: string): string =>
  text
    .replace(/[\s~!]+/g, '')
    .replace(',', '.')
    .slice(0, longestCell);

/** Characters typed in a cell that are kept. */
export const longestCell = 11;

export const isDraft = (cell: string): boolean => cell.charAt(0) === '~';

/** Whether any cell has been checked. */
export const isChecked = (response: Response): boolean => /(^|\n)[^\n]{3}[^~\n]/.test(response);

/** Whether the learner has asked for the solution. */
export const isGivenUp = (response: Response): boolean => /(^|\n)!$/.test(response);
