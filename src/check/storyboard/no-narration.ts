import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { plainText } from '../walk/plain-text.ts';
import { storyboardsOf } from './storyboards.ts';

/**
 * Each scene of a storyboard says in words what it tells.
 *
 * The narration is captions and transcript at once: without it, who cannot see the drawing learns nothing (RGAA 4.1, 4.3).
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["2:1: storyboard/no-narration"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *   :::
 */
export const noNarration: Rule = function* (located) {
  for (const { scenes } of storyboardsOf(located)) {
    for (const { title, narration, place } of scenes) {
      if (plainText(narration) !== '') continue;
      yield {
        severity: 'error',
        rule: 'storyboard/no-narration',
        place,
        message: `The scene ${show(title)} has a drawing and no words.`,
        fix: 'Write below the drawing what is told: it becomes captions and transcript.',
      };
    }
  }
};
