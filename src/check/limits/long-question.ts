import type { Rule } from '../rule.ts';
import { plainText } from '../../source/plain-text.ts';
import { proseOf } from '../walk/walk.ts';

/** SCORM 2004 RTE 4.2.9.1: `cmi.interactions.n.description` keeps 250 characters. */
const longest = 250;

/**
 * A question should have at most 250 characters.
 *
 * Records keep no more: in reports the rest is cut off. A situation that needs more words stands in front of the question.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true}
 *   Oil floats on water.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: limits/long-question"]}
 *   :::true-false{#oil answer=true}
 *   {{ 251 characters }}
 *   :::
 */
export const longQuestion: Rule = function* ({ course, interactions }) {
  for (const { interaction } of interactions) {
    const prompt = interaction.prompt.flatMap(proseOf).flat();
    const { length } = plainText(prompt, course.figures);
    if (length <= longest) continue;
    yield {
      severity: 'warning',
      rule: 'limits/long-question',
      place: interaction.place,
      message: `Question "${interaction.question.id}" has ${length} characters; reports show the first ${longest}.`,
      fix: 'Tell the situation in front of the question, and ask in one sentence.',
    };
  }
};
