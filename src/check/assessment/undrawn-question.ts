import type { Rule } from '../rule.ts';
import { tagged } from './drawn.ts';

/**
 * Every question of the bank should be one that can be drawn.
 *
 * A part of the bank that the draw does not name is never asked.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   draw: { oil-fires: 1 }
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:11:1: assessment/undrawn-question"]}
 *   == fr/90-final.md
 *   draw: { oil-fires: 1 }
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 *   ## Sand {#sand}
 *
 *   :::true-false{#sand-floats answer=false page=page}
 *   Sand floats.
 *   :::
 */
export const undrawnQuestion: Rule = function* ({ course: { assessment } }) {
  const draws = Object.keys(assessment?.draw ?? {});
  if (!assessment || draws.length === 0) return;
  const drawn = new Set(draws.flatMap((tag) => tagged(assessment, tag).map(({ id }) => id)));
  for (const { interactions, id: group } of assessment.groups) {
    for (const { question, place } of interactions) {
      if (drawn.has(question.id)) continue;
      yield {
        severity: 'warning',
        rule: 'assessment/undrawn-question',
        place,
        message: `Question "${question.id}" is never asked: the draw takes nothing of "${group}".`,
        fix: `Add ${group}: 1 to the draw, or remove the question.`,
      };
    }
  }
};
