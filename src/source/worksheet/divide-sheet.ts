import type { Node } from '../tree.ts';

/**
 * The prompt of a worksheet, and the sheet: its last table, with the quotation right above it, whose lines are the formulas
 * that the learner reads. The list below holds what is said of cells.
 */
export function divideSheet(body: readonly Node[]) {
  const at = body.findLastIndex((node) => node.type === 'table');
  if (at < 0) return { promptNodes: body, rest: [], list: undefined };
  const from = body[at - 1]?.type === 'blockquote' ? at - 1 : at;
  const below = body.slice(at + 1);
  const list = below.find((node) => node.type === 'list');
  const rest = [...body.slice(from, at + 1), ...below.filter((node) => node !== list)];
  return { promptNodes: body.slice(0, from), rest, list };
}
