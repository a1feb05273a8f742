import { cellsRight } from '../../src/model/grade-worksheet.ts';
import type { Response, Worksheet } from '../../src/model/question.ts';
import { cellTexts, sheetResponse, typedCell } from '../../src/model/worksheet/response.ts';
import type { Sheet } from '../../src/model/worksheet/sheet.ts';
import { parseNumber } from '../kit.ts';
import type { Numbers } from './totals.ts';

type Cells = Worksheet['cells'];

/** What stands in each cell to fill in, of a draft. */
export function textsOf(text: string, cells: Cells): readonly string[] {
  const texts = text.split('\n');
  return cells.map((_, i) => texts[i] || '');
}

/** Cells as they were checked, and behind `~` what has been typed since. */
export function keptOf(draft: string, response: Response, cells: Cells): Response {
  const checked = cellTexts(response, cells);
  const texts = textsOf(draft, cells).map((text, i) => {
    const cell = typedCell(text);
    return cell && cell !== checked[i] ? `~${cell}` : cell;
  });
  return sheetResponse(texts, cells);
}

/** How each cell was judged, as long as it says what it said then. */
export function marksOf(draft: string, response: Response, question: Worksheet): readonly (boolean | undefined)[] {
  const checked = cellTexts(response, question.cells);
  const typed = textsOf(draft, question.cells).map(typedCell);
  return cellsRight(response, question).map((mark, i) => (checked[i] === typed[i] ? mark : undefined));
}

export function numbersOf(texts: readonly string[], cells: Cells): Numbers {
  const numbers: Record<string, number | undefined> = {};
  cells.forEach(({ id }, i) => (numbers[id] = parseNumber(texts[i]!)));
  return numbers;
}

/** What the author foresaw of this answer, or else the hint for its cell. */
export function remarkOn(
  { id, tolerance }: Cells[number],
  value: number | undefined,
  { foreseen, hints, decimals }: Sheet<string>,
): string | undefined {
  const near = Math.max(tolerance, 0.5 / 10 ** decimals) + 1e-9;
  const known = foreseen.filter(
    (each) => each.cell === id && value !== undefined && Math.abs(each.value - value) <= near,
  );
  // Of several, the nearest.
  known.sort((a, b) => Math.abs(a.value - value!) - Math.abs(b.value - value!));
  return known[0] ? known[0].words : hints[id];
}
