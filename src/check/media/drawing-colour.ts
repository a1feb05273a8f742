import type { Rule } from '../rule.ts';
import { listed } from '../show.ts';
import { usedDrawings } from './used-files.ts';

/** `fill="#fff"`, `style="stroke: red"`; what is neither a colour nor drawn is left out. */
const colours = /(?:fill|stroke|stop-color)\s*[=:]\s*["']?\s*(#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|hsla?\([^)]*\)|[a-z]+)/gi;
const free = /^(?:none|currentcolor|inherit|transparent|url|var|context)$/i;

/**
 * The colours of a drawing are the inks of the theme.
 *
 * They change with the theme and in the dark; a colour of its own may vanish on a dark page.
 * The inks are `var(--il-line)`, `--il-sky`, `--il-sea`, `--il-deep`, `--il-sand`, `--il-leaf`, `--il-brick`, `--il-mul`,
 * `--il-white`, `--il-skin1` to `--il-skin3`; `currentColor` is the colour of the text.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><path fill="var(--il-sea)" stroke="none" d="M0 0h9"/></svg>
 *
 * @example {"name": "not-ok", "output": ["1:1: media/drawing-colour"]}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><path fill="#1a5fb4" d="M0 0h9"/></svg>
 */
export const drawingColour: Rule = function* (located) {
  for (const { path, svg, place } of usedDrawings(located)) {
    const used = [...svg.matchAll(colours)].map((match) => match[1] ?? '').filter((colour) => !free.test(colour));
    const own = [...new Set(used)];
    if (own.length === 0) continue;
    yield {
      severity: 'warning',
      rule: 'media/drawing-colour',
      place,
      message: `The drawing ${path} has colours of its own: ${listed(own.slice(0, 4))}${own.length > 4 ? '…' : ''}.`,
      fix: 'Take an ink of the theme: var(--il-line), var(--il-sea), var(--il-sand)…',
    };
  }
};
