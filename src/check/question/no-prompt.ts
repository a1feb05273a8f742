import type { Rule } from '../rule.ts';
import { plainTextOf } from '../walk/plain-text.ts';

/**
 * A question asks something.
 *
 * The prompt names the group of fields for screen readers (RGAA 11.5) and the question in every report.
 * A cloze may do without: its text is its prompt. A scenario has a title.
 *
 * @example {"name": "ok"}
 *   :::choice{#oil}
 *   What floats on water?
 *
 *   - [x] Oil {#a}
 *   - [ ] Sand {#b}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/no-prompt"]}
 *   :::choice{#oil}
 *   - [x] Oil {#a}
 *   - [ ] Sand {#b}
 *   :::
 */
export const noPrompt: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, prompt, place } = interaction;
    if (question.type === 'cloze' || question.type === 'scenario' || plainTextOf(prompt) !== '') continue;
    yield {
      severity: 'error',
      rule: 'question/no-prompt',
      place,
      message: `Question "${question.id}" asks nothing: no text stands in front of its answers.`,
      fix: `Write the question on the line after :::${question.type}, then a blank line.`,
    };
  }
};
