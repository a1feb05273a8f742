import { storyPlace } from '../../model/scenario/story-place.ts';
import type { Rule } from '../rule.ts';
import { usesOf } from './uses.ts';

/**
 * A flag that is set should be read.
 *
 * No condition and no score asks for it: whether it is set changes nothing. What the learner is to be shown is a clue.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   flags: [lid]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - flag lid
 *     > The flame dies.
 *   - Wait {#b}
 *     > It rises.
 *   :::
 *
 *   ## The roof {#roof}
 *
 *   ::ending{if="not lid"}
 *
 *   The house burns.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:5:9: scenario/unread-flag"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   flags: [lid]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - flag lid
 *     > The flame dies.
 *   - Wait {#b}
 *     > It rises.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const unreadFlag: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { story } = interaction;
    if (!story) continue;
    const { changed, read } = usesOf(story);
    for (const { id, title } of story.marks) {
      if (title !== undefined || !changed.has(id) || read.has(id)) continue;
      yield {
        severity: 'warning',
        rule: 'scenario/unread-flag',
        place: storyPlace(interaction, `$${id}`),
        message: `The flag "${id}" is set, but no condition and no score reads it.`,
        fix: 'Take it away, or write what it changes.',
      };
    }
  }
};
