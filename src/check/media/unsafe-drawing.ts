import type { Rule } from '../rule.ts';
import { usedDrawings } from './used-files.ts';

/** What a drawing must not hold, and what it is called in a message. */
const unsafe: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<script\b/i, 'a script'],
  [/<foreignObject\b/i, 'a <foreignObject>'],
  [/<style\b/i, 'a <style>'],
  [/<(?:image|iframe|audio|video|object|embed)\b/i, 'another file'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type'],
  [/<(?:animate|set)\b/i, 'an animation'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<a[\s>]/i, 'a link'],
  [/(?:href|src)\s*=\s*["'](?!#)/i, 'a reference to elsewhere'],
  [/url\(\s*["']?(?!["']?#)/i, 'a reference to elsewhere'],
  [/\b(?:image-set|image|src|cross-fade|element|paint)\s*\(|=\s*["'][^"'<>]*\\/i, 'a reference to elsewhere'],
  [/@import|@font-face|font-family/i, 'a font'],
];

/**
 * A drawing holds shapes only: no script, no link, no style sheet, no font, no other file.
 *
 * It stands in the page itself, so whatever it holds acts on the page.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path id="a" d="M0 0h9"/><use href="#a" y="2"/></svg>
 *
 * @example {"name": "not-ok", "output": ["1:1: media/unsafe-drawing"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><script>alert(1)</script></svg>
 *
 * @example {"name": "not-ok-mask", "output": ["1:1: media/unsafe-drawing"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path mask="\75rl(https://example.org/a.svg#a)" d="M0 0h9"/></svg>
 *
 * @example {"name": "not-ok-in-a-storyboard", "output": ["2:1: media/unsafe-drawing"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path onclick="alert(1)" d="M0 0h9"/></svg>
 */
export const unsafeDrawing: Rule = function* (located) {
  for (const { path, svg, place } of usedDrawings(located)) {
    for (const what of new Set(unsafe.flatMap(([pattern, name]) => (pattern.test(svg) ? [name] : [])))) {
      yield {
        severity: 'error',
        rule: 'media/unsafe-drawing',
        place,
        message: `The drawing ${path} holds ${what}.`,
        fix: 'Remove it: a drawing is made of shapes, and refers to its own ids only.',
      };
    }
  }
};
