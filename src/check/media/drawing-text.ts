import type { Rule } from '../rule.ts';
import { usedDrawings } from './used-files.ts';

/**
 * A drawing holds no words.
 *
 * Words in a picture do not grow with the reader's text, are not translated with the course, and are lost on a phone
 * (RGAA 1.8). A figure of one or two digits may stand in it.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="Lamp 1 on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><text font-size="30">1</text></svg>
 *
 * @example {"name": "not-ok", "output": ["1:1: media/drawing-text"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><text font-size="30">A lamp</text></svg>
 */
export const drawingText: Rule = function* (located) {
  for (const { path, svg, place } of usedDrawings(located)) {
    const words = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/gi)]
      .map((match) => (match[1] ?? '').replace(/<[^>]*>/g, '').trim())
      .filter((text) => /\p{L}{2}/u.test(text));
    if (words.length === 0) continue;
    yield {
      severity: 'warning',
      rule: 'media/drawing-text',
      place,
      message: `The drawing ${path} holds the words "${words.slice(0, 3).join('", "')}".`,
      fix: 'Put them into the caption or the text, and number the parts of the drawing if need be.',
    };
  }
};
