import type { Rule } from '../rule.ts';
import { usedDrawings } from './used-files.ts';

/**
 * A drawing has a `viewBox`, and neither width nor height.
 *
 * So it fits a phone and a wide screen, and is not cut off at 200 % of text size.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"></svg>
 *
 * @example {"name": "not-ok", "output": ["1:1: media/drawing-size"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg width="640" height="360"></svg>
 */
export const drawingSize: Rule = function* (located) {
  for (const { path, svg, place } of usedDrawings(located)) {
    const root = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? '';
    const fits = /\sviewBox\s*=\s*["'][\d\s.,-]+["']/.test(root) && !/\s(?:width|height)\s*=/i.test(root);
    if (fits) continue;
    yield {
      severity: 'error',
      rule: 'media/drawing-size',
      place,
      message:
        root === '' ? `The file ${path} holds no <svg>.` : `The drawing ${path} has a fixed size, or no viewBox.`,
      fix: 'Begin it with <svg viewBox="0 0 640 360" xmlns="http://www.w3.org/2000/svg">, without width and height.',
    };
  }
};
