import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures.ts';

/**
 * A photograph names who made it.
 *
 * Most licences ask for it. Drawings (SVG) are the authors' own and need none.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/lamp.png alt="A lamp on a desk" credit="Jo Doe, CC BY 4.0"}
 *   :::
 *   == media/lamp.png
 *   …
 *
 * @example {"name": "not-ok", "output": ["1:1: media/missing-credit"]}
 *   :::figure{src=media/lamp.png alt="A lamp on a desk"}
 *   :::
 *   == media/lamp.png
 *   …
 */
export const missingCredit: Rule = function* (located) {
  for (const { src, credit, place, written } of picturesOf(located)) {
    if (written !== 'figure' || credit.trim() !== '' || !/\.(?:png|jpe?g)$/i.test(src)) continue;
    yield {
      severity: 'warning',
      rule: 'media/missing-credit',
      place,
      message: `The picture ${src} does not say who made it.`,
      fix: 'Add the name and the licence: credit="Prénom Nom, CC BY 4.0"',
    };
  }
};
