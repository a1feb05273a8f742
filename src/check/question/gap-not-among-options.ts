import type { Rule } from '../rule.ts';
import { listed } from '../show.ts';
import { comparable } from './pickables.ts';

/**
 * The accepted answer of a gap with a list stands in the list.
 *
 * Learners can only pick what the list offers.
 *
 * @example {"name": "ok"}
 *   :::cloze{#floats}
 *   Oil :gap[floats]{#a options="floats|sinks"} on water.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: question/gap-not-among-options"]}
 *   :::cloze{#floats}
 *   Oil :gap[floats]{#a options="swims|sinks"} on water.
 *   :::
 */
export const gapNotAmongOptions: Rule = function* ({ interactions }) {
  for (const { interaction } of interactions) {
    const { question, place } = interaction;
    if (question.type !== 'cloze') continue;
    for (const { id, accept, options } of question.gaps) {
      if (!options) continue;
      const offered = options.map((words) => comparable(words, question));
      if (accept.some((words) => offered.includes(comparable(words, question)))) continue;
      yield {
        severity: 'error',
        rule: 'question/gap-not-among-options',
        place,
        message: `Gap "${id}" of question "${question.id}" accepts "${accept.join('" or "')}", and offers ${listed(options.map((words) => `"${words}"`))}.`,
        fix: `Add it to the list: options="${[...accept.slice(0, 1), ...options].join('|')}"`,
      };
    }
  }
};
