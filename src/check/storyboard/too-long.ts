import { longestStory } from '../../model/storyboard/pace.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { storyboardsOf } from './storyboards.ts';

/**
 * A storyboard lasts five minutes at most.
 *
 * Attention drops long before; a longer story is two stories, with something to do between them.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=300}
 *
 *   Oil burns.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: storyboard/too-long"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=301}
 *
 *   Oil burns.
 *   :::
 */
export const tooLong: Rule = function* (located) {
  for (const { title, scenes, place } of storyboardsOf(located)) {
    const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
    if (seconds <= longestStory) continue;
    yield {
      severity: 'warning',
      rule: 'storyboard/too-long',
      place,
      message: `The storyboard ${show(title)} lasts ${Math.floor(seconds / 60)} min ${seconds % 60} s; ${longestStory / 60} minutes are enough.`,
      fix: 'Make two of it, or tell less.',
    };
  }
};
