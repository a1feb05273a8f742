import { sheetPlace } from '../../model/worksheet/sheet-place.ts';
import type { Rule } from '../rule.ts';

/**
 * The tolerance of a cell should be well below its value.
 *
 * From half of the value on, a number of another size is accepted.
 *
 * @example {"name": "ok"}
 *   :::worksheet{#boats tolerance=10}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | Total {#total unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 4 | 250 | ? = trips * load |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["6:30: worksheet/wide-cell-tolerance"]}
 *   :::worksheet{#boats tolerance=600}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | Total {#total unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 4 | 250 | ? = trips * load |
 *   :::
 */
export const wideCellTolerance: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question } = interaction;
    if (question.type !== 'worksheet') continue;
    for (const { id, right, tolerance } of question.cells) {
      if (right === 0 || tolerance <= Math.abs(right) / 2) continue;
      yield {
        severity: 'warning',
        rule: 'worksheet/wide-cell-tolerance',
        place: sheetPlace(interaction, id),
        message: `The cell "${id}" accepts everything from ${right - tolerance} to ${right + tolerance}.`,
        fix: 'Write a smaller tolerance for it: ? = … ± 0.5 %',
      };
    }
  }
};
