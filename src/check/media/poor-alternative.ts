import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { picturesOf } from './pictures.ts';

const fileName = /^[\w-]+\.(?:svg|png|jpe?g|gif|webp)$|^[a-z0-9]+(?:[-_][a-z0-9]+)+$/i;
const announced =
  /^(?:une |an? |een )?(?:image|photo|photographie|picture|photograph|illustration|dessin|afbeelding|foto)\s(?:de |d['’]|of |du |des |van )/i;

/**
 * The alternative of a picture says what it shows, without a file name and without « image de ».
 *
 * A screen reader announces pictures as such: « image, image de… » says it twice (RGAA 1.3).
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/poor-alternative"]}
 *   :::figure{src=media/desk.svg alt="desk.svg"}
 *   :::
 *
 * @example {"name": "not-ok-announced", "output": ["1:1: media/poor-alternative"]}
 *   :::figure{src=media/desk.svg alt="Image of a lamp on a desk"}
 *   :::
 */
export const poorAlternative: Rule = function* (located) {
  for (const { alt, src, place } of picturesOf(located)) {
    const isName = fileName.test(alt) || (alt !== '' && alt === src);
    if (!isName && !announced.test(alt)) continue;
    yield {
      severity: 'warning',
      rule: 'media/poor-alternative',
      place,
      message: `The alternative ${show(alt)} ${isName ? 'is the name of a file' : 'says that it is a picture'}.`,
      fix: isName
        ? 'Say in one sentence what the picture shows.'
        : `Leave that out: alt="${alt.replace(announced, '')}"`,
    };
  }
};
