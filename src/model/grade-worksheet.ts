import { isNear, parseNumber } from './parse-number.ts';
import type { Response, Worksheet } from './question.ts';
import { cellTexts, isDraft } from './worksheet/response.ts';

/** Whether each cell holds its number; `undefined` where it is empty, or typed and not checked yet. */
export const cellsRight = (
  response: Response,
  { cells }: Pick<Worksheet, 'cells'>,
): readonly (boolean | undefined)[] => {
  const texts = cellTexts(response, cells);
  return cells.map(({ right, tolerance }, i) => {
    const text = texts[i]!;
    if (!text || isDraft(text)) return undefined;
    const value = parseNumber(text);
    return value !== undefined && isNear(value, right, tolerance);
  });
};

/** Share of the cells that hold their number. */
export const worksheetShare = (response: Response, worksheet: Worksheet): number =>
  cellsRight(response, worksheet).filter(Boolean).length / Math.max(1, worksheet.cells.length);
