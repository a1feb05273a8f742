import type { Response } from '../question.ts';

/**
 * A worksheet's response says of each cell what was typed, with a dot and without spaces, a line feed between:
 *
 * ```text
 * 4080            checked
 * ~4080           typed since the last check: kept, worth nothing yet
 * (nothing)       empty
 * !               behind all cells: the learner has asked for the solution
 * ```
 */
export const typedCell = (text: string): string =>
  text
    .replace(/[\s~!]+/g, '')
    .replace(',', '.')
    .slice(0, longestCell);

/** Characters of a cell in the state. */
export const longestCell = 11;

export const isDraft = (cell: string): boolean => cell.charAt(0) === '~';

/** Whether any cell has been checked. */
export const isChecked = (response: Response): boolean => /(^|\n)[^~!\n]/.test(response);

/** Whether the learner has asked for the solution. */
export const isGivenUp = (response: Response): boolean => /(^|\n)!$/.test(response);
