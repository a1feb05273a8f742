import { isNear } from '../../model/parse-number.ts';
import { sheetPlace } from '../../model/worksheet/sheet-place.ts';
import type { Rule } from '../rule.ts';

/**
 * An answer that is foreseen as wrong must not be one that its cell accepts.
 *
 * The learner would be right, and never read what is said of it.
 *
 * @example {"name": "ok"}
 *   :::worksheet{#boats}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | Total {#total unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 4 | 250 | ? = trips * load |
 *
 *   - ferry.total = 254 :: You have added; here one multiplies.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["8:3: worksheet/foreseen-cell-is-right"]}
 *   :::worksheet{#boats}
 *   What do the boats carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | Total {#total unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 4 | 250 | ? = trips * load ± 1 % |
 *
 *   - ferry.total = 1005 :: Nearly.
 *   :::
 */
export const foreseenCellIsRight: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, sheet } = interaction;
    if (question.type !== 'worksheet') continue;
    for (const [i, { cell: id, value }] of (sheet?.foreseen ?? []).entries()) {
      const cell = question.cells.find((each) => each.id === id);
      if (!cell || !isNear(value, cell.right, cell.tolerance)) continue;
      yield {
        severity: 'error',
        rule: 'worksheet/foreseen-cell-is-right',
        place: sheetPlace(interaction, `foreseen/${i}`),
        message: `The cell "${id}" accepts ${value}, and foresees it as wrong.`,
        fix: 'Make the tolerance smaller, or remove the line.',
      };
    }
  }
};
