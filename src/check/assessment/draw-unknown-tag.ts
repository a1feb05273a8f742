import { didYouMean } from '../../model/did-you-mean.ts';
import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { tagged, tagsOf } from './drawn.ts';

/**
 * A draw names parts of the bank, or tags of its questions.
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
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/draw-unknown-tag"]}
 *   == fr/90-final.md
 *   draw: { oil-fire: 1 }
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 */
export const drawUnknownTag: Rule = function* ({ course: { assessment }, texts }) {
  if (!assessment) return;
  const tags = tagsOf(assessment);
  for (const tag of Object.keys(assessment.draw)) {
    if (tags.includes(tag) || tagged(assessment, tag).length > 0) continue;
    yield {
      severity: 'error',
      rule: 'assessment/draw-unknown-tag',
      place: fieldPlace(texts, assessment.place.file, 'draw'),
      message: `The draw takes questions of "${tag}", and the bank has none.${didYouMean(tag, tags)}`,
      fix: `Write the id of a part of the bank, or a tag: ${tags.join(', ')}.`,
    };
  }
};
