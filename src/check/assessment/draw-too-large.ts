import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { count } from '../show.ts';
import { tagged } from './drawn.ts';

/**
 * A draw takes no more questions than there are.
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
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/draw-too-large"]}
 *   == fr/90-final.md
 *   draw: { oil-fires: 2 }
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 */
export const drawTooLarge: Rule = function* ({ course: { assessment }, texts }) {
  if (!assessment) return;
  for (const [tag, wanted] of Object.entries(assessment.draw)) {
    const there = tagged(assessment, tag).length;
    if (there === 0 || wanted <= there) continue;
    yield {
      severity: 'error',
      rule: 'assessment/draw-too-large',
      place: fieldPlace(texts, assessment.place.file, 'draw'),
      message: `The draw takes ${count(wanted, 'question')} of "${tag}", which has ${there}.`,
      fix: `Write ${tag}: ${there}, or add ${count(wanted - there, 'question')} to the bank.`,
    };
  }
};
