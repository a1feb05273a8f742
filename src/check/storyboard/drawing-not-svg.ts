import type { Rule } from '../rule.ts';
import { storyboardsOf } from './storyboards.ts';

/**
 * The drawings of a storyboard are SVG.
 *
 * They stand in the page itself, so that their parts can move, take the colours of the theme, and stay light.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["2:1: storyboard/drawing-not-svg"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/lamp.png alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *   == media/lamp.png
 *   …
 */
export const drawingNotSvg: Rule = function* (located) {
  for (const { scenes } of storyboardsOf(located)) {
    for (const { src, place } of scenes) {
      if (/\.svg$/i.test(src)) continue;
      yield {
        severity: 'error',
        rule: 'storyboard/drawing-not-svg',
        place,
        message: `The drawing of this scene, ${src}, is no SVG.`,
        fix: 'Draw it as SVG, with the inks of the theme; a photograph stands in a :::figure.',
      };
    }
  }
};
