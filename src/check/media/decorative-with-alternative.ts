import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures.ts';

/**
 * A picture is decorative or has an alternative, not both.
 *
 * What is decorative is hidden from screen readers: nobody would hear the alternative.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg decorative}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/decorative-with-alternative"]}
 *   :::figure{src=media/desk.svg decorative alt="A lamp on a desk"}
 *   :::
 */
export const decorativeWithAlternative: Rule = function* (located) {
  for (const { src, alt, decorative, place } of picturesOf(located)) {
    if (!decorative || alt === '') continue;
    yield {
      severity: 'error',
      rule: 'media/decorative-with-alternative',
      place,
      message: `The picture ${src} is decorative, and has the alternative "${alt}".`,
      fix: 'Remove decorative if the picture says something; remove alt if it does not.',
    };
  }
};
