import type { Rule } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';

/**
 * Every column of a table has a heading.
 *
 * A screen reader says it with each cell (RGAA 5.6). The first one may be empty where the rows name themselves.
 *
 * @example {"name": "ok"}
 *   | Matter | Floats |
 *   |---|---|
 *   | Oil | yes |
 *
 * @example {"name": "not-ok", "output": ["1:10: text/table-without-header"]}
 *   | Matter |  |
 *   |---|---|
 *   | Oil | yes |
 */
export const tableWithoutHeader: Rule = function* ({ nodes }) {
  for (const { node, place } of nodes) {
    const [head] = node.type === 'table' ? node.children : [];
    for (const [index, cell] of (head?.children ?? []).entries()) {
      if (index === 0 || plainText([cell]) !== '') continue;
      const start = cell.position?.start;
      yield {
        severity: 'error',
        rule: 'text/table-without-header',
        place: { ...place, ...(start && { line: start.line, column: start.column, endLine: start.line }) },
        message: `Column ${index + 1} of the table has no heading.`,
        fix: 'Write what its cells are in the first line of the table.',
      };
    }
  }
};
