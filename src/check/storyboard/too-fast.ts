import { fastestReading, readingSeconds } from '../../model/storyboard/pace.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { plainText } from '../walk/plain-text.ts';
import { storyboardsOf } from './storyboards.ts';

/**
 * A scene lasts long enough for its captions to be read.
 *
 * Nobody reads more than 25 characters a second for long. Without `seconds=` a scene lasts as long as its words take to be said, which is
 * always enough.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=4}
 *
 *   Oil burns, and water makes it worse.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["2:1: storyboard/too-fast"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=1}
 *
 *   Oil burns, and water makes it worse.
 *   :::
 */
export const tooFast: Rule = function* (located) {
  for (const { scenes } of storyboardsOf(located)) {
    for (const { title, narration, seconds, place } of scenes) {
      const needed = readingSeconds(plainText(narration));
      if (seconds >= needed) continue;
      yield {
        severity: 'error',
        rule: 'storyboard/too-fast',
        place,
        message: `The scene ${show(title)} lasts ${seconds} seconds; its captions take ${needed} to be read, at ${fastestReading} characters a second.`,
        fix: `Write seconds=${needed} or more, leave seconds out, or say less.`,
      };
    }
  }
};
