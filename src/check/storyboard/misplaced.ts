import type { Rule } from '../rule.ts';
import { show } from '../show.ts';

/**
 * A storyboard stands on a page of a lesson.
 *
 * In a question, or before an assessment, nothing would play it: its drawings come with the pages of a lesson, and so does what keeps the
 * learner's place.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["5:1: storyboard/misplaced"]}
 *   :::true-false{#floats answer=true}
 *   Oil floats.
 *
 *   :::feedback
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *   :::
 *   :::
 */
export const misplaced: Rule = function* ({ blocks }) {
  for (const { block, page, interaction } of blocks) {
    if (block.type !== 'storyboard' || (page && !interaction)) continue;
    yield {
      severity: 'error',
      rule: 'storyboard/misplaced',
      place: block.place,
      message: `The storyboard ${show(block.title)} stands in ${interaction ? 'a question' : 'the introduction of the assessment'}.`,
      fix: 'Move it to a page of a lesson.',
    };
  }
};
