import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures.ts';

/**
 * A picture says in words what it shows, or says that it is decorative.
 *
 * Who cannot see it gets the same information (RGAA 1.1, 1.2).
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *
 *   :::figure{src=media/desk.svg decorative}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/missing-alternative"]}
 *   :::figure{src=media/desk.svg}
 *   :::
 */
export const missingAlternative: Rule = function* (located) {
  for (const { src, alt, decorative, place, written } of picturesOf(located)) {
    if (decorative || alt.trim() !== '') continue;
    yield {
      severity: 'error',
      rule: 'media/missing-alternative',
      place,
      message: `The picture ${src} has no words for who cannot see it.`,
      fix:
        written === 'image'
          ? `Write what it shows: ![A lamp on a desk](${src})`
          : `Write what it shows: alt="…"${written === 'figure' ? ', or decorative if it adds nothing to the text' : ''}.`,
    };
  }
};
