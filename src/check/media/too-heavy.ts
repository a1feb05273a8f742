import type { Rule } from '../rule.ts';
import { usedFiles } from './used-files.ts';

/** Bytes: what a phone on a poor network gets in a second, and far more than a drawing of ours needs. */
const picture = 200 * 1024;
const drawing = 15 * 1024;

/**
 * A drawing stays under 15 kB, a photograph under 200 kB.
 *
 * The course on sobriety is sober itself, and opens on a train. Downloads are the learner's choice and may be heavier.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/too-heavy"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9">{{ 16 kB }}</svg>
 */
export const tooHeavy: Rule = function* (located) {
  for (const { path, bytes, place } of usedFiles(located)) {
    const isDrawing = /\.svg$/i.test(path);
    const limit = isDrawing ? drawing : picture;
    if (!/\.(?:svg|png|jpe?g)$/i.test(path) || bytes.length <= limit) continue;
    yield {
      severity: 'warning',
      rule: 'media/too-heavy',
      place,
      message: `The picture ${path} has ${Math.ceil(bytes.length / 1024)} kB; ${limit / 1024} kB are enough.`,
      fix: isDrawing
        ? 'Draw with fewer points, one decimal, and <use> for what repeats.'
        : 'Save it at 1,300 pixels of width, as JPEG of quality 70.',
    };
  }
};
