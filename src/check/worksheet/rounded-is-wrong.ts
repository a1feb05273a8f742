import { isNear } from '../../model/parse-number.ts';
import { sheetPlace } from '../../model/worksheet/sheet-place.ts';
import type { Rule } from '../rule.ts';

/**
 * The right value, rounded to the decimals that the sheet shows, must be right.
 *
 * Learners round as they are told: they would be wrong by doing so.
 *
 * @example {"name": "ok"}
 *   :::worksheet{#boats decimals=1}
 *   What does one trip carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | A trip {#each unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 3 | 100 | ? = load / trips |
 *   :::
 *
 * @example {"name": "not-ok", "output": ["6:30: worksheet/rounded-is-wrong"]}
 *   :::worksheet{#boats decimals=1 tolerance=0.01}
 *   What does one trip carry?
 *
 *   | Boat | Trips {#trips} | Load {#load unit=kg} | A trip {#each unit=kg} |
 *   |---|---|---|---|
 *   | Ferry {#ferry} | 3 | 100 | ? = load / trips |
 *   :::
 */
export const roundedIsWrong: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, sheet } = interaction;
    if (question.type !== 'worksheet' || !sheet) continue;
    const unit = 10 ** sheet.decimals;
    for (const { id, right, tolerance } of question.cells) {
      const rounded = Math.round(right * unit) / unit;
      if (isNear(rounded, right, tolerance)) continue;
      yield {
        severity: 'error',
        rule: 'worksheet/rounded-is-wrong',
        place: sheetPlace(interaction, id),
        message: `The cell "${id}" is ${right}; rounded to ${sheet.decimals} decimals, as learners are told, ${rounded} is not accepted.`,
        fix: `Show more decimals (decimals=${Math.min(6, sheet.decimals + 1)}), or make the tolerance ${0.5 / unit} or more.`,
      };
    }
  }
};
