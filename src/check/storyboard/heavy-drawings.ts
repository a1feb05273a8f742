import { heaviestDrawings } from '../../model/storyboard/pace.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { drawingText, storyboardsOf } from './storyboards.ts';

/**
 * The drawings of a storyboard take 30 kB together.
 *
 * It is the light answer to video: a minute of video weighs a hundred times as much. What editors leave behind, such as comments and
 * blanks, is not shipped and does not count.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><!-- {{ 40 kB }} --><path d="M0 0h9"/></svg>
 *
 * @example {"name": "not-ok", "output": ["1:1: storyboard/heavy-drawings"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><path d="{{ 31 kB }}"/></svg>
 */
export const heavyDrawings: Rule = function* (located) {
  for (const { title, scenes, place } of storyboardsOf(located)) {
    const weights = scenes.map(({ src }) => ({ src, bytes: shippedBytes(drawingText(located, src)) }));
    const all = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    if (all <= heaviestDrawings) continue;
    const [heaviest] = weights.toSorted((a, b) => b.bytes - a.bytes);
    yield {
      severity: 'error',
      rule: 'storyboard/heavy-drawings',
      place,
      message: `The drawings of ${show(title)} have ${inKb(all)} kB together; ${inKb(heaviestDrawings)} are allowed.`,
      fix: `Draw with fewer points, one decimal, and <use> for what repeats; the heaviest is ${heaviest?.src ?? ''} (${inKb(heaviest?.bytes ?? 0)} kB).`,
    };
  }
};

const inKb = (bytes: number): number => Math.ceil(bytes / 1000);

/** About what is left of a drawing once it is part of the page: what only its editor reads is gone. */
function shippedBytes(svg: string): number {
  const kept = svg
    .replaceAll(/<\?[^>]*>|<!--[\s\S]*?-->|<metadata\b[\s\S]*?<\/metadata>/g, '')
    .replaceAll(/\s[\w-]+:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/\s+/g, ' ');
  return new TextEncoder().encode(kept).length;
}
