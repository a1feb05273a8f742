import type { Rule } from '../rule.ts';
import { picturesOf } from './pictures.ts';

/** About what a screen reader says in one breath. */
const longest = 150;

/**
 * An alternative stays under 150 characters.
 *
 * It is read in one go, without a way to stop and go back. Longer descriptions stand in `:::description` (RGAA 1.6).
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/long-alternative"]}
 *   :::figure{src=media/desk.svg alt="A lamp stands on a desk, beside a screen which shows a lamp that stands on a desk, beside a screen which shows a lamp, and so on until nothing can be made out any more"}
 *   :::
 */
export const longAlternative: Rule = function* (located) {
  for (const { alt, place } of picturesOf(located)) {
    if (alt.length <= longest) continue;
    yield {
      severity: 'warning',
      rule: 'media/long-alternative',
      place,
      message: `The alternative has ${alt.length} characters; ${longest} are what one listens to in one go.`,
      fix: 'Keep one sentence in alt, and write the rest inside the figure, between :::description and :::',
    };
  }
};
