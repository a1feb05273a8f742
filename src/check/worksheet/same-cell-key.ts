import { sheetPlace } from '../../model/worksheet/sheet-place.ts';
import { cellKey } from '../../model/worksheet/response.ts';
import type { Rule } from '../rule.ts';

/**
 * Two cells of a worksheet must not meet in the key under which learners' numbers are kept.
 *
 * The key is three characters made from the ids of row and column. That two meet is rare; then one row takes another id.
 *
 * @example {"name": "ok"}
 *   :::worksheet{#boats}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Total {#total} |
 *   |---|---|---|
 *   | Yawl {#yawl7} | 4 | ? = trips * 2 |
 *   | Galley {#galley} | 5 | ? = trips * 2 |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["7:27: worksheet/same-cell-key"]}
 *   :::worksheet{#boats}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Total {#total} |
 *   |---|---|---|
 *   | Yawl {#yawl7} | 4 | ? = trips * 2 |
 *   | Galley {#galley8} | 5 | ? = trips * 2 |
 *   :::
 */
export const sameCellKey: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question } = interaction;
    if (question.type !== 'worksheet') continue;
    const taken = new Map<string, string>();
    for (const { id } of question.cells) {
      const other = taken.get(cellKey(id));
      taken.set(cellKey(id), id);
      if (other === undefined) continue;
      yield {
        severity: 'error',
        rule: 'worksheet/same-cell-key',
        place: sheetPlace(interaction, id),
        message: `The cells "${other}" and "${id}" meet in the key under which learners' numbers are kept.`,
        fix: `Give the row "${id.split('.')[0]}" another id.`,
      };
    }
  }
};
