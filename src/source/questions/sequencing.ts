import { displayOrder, isOrder } from './display-order.ts';
import { readOptions } from './options.ts';
import { feedbackOf, optionOf, type QuestionReader, wordsOf } from './question.ts';

export const readSequencing: QuestionReader<'sequencing'> = (draft) => {
  const options = readOptions(draft, { first: 'a', example: '1. Extraction {#a}' });
  if (options === undefined) return undefined;
  const right = options.map(({ id }) => id);
  const shown = displayOrder(options, draft.base.id, (order) => isOrder(order, right));
  return {
    question: {
      ...draft.base,
      type: 'sequencing',
      options: shown.map((option) => optionOf(option, draft.reader)),
      right,
    },
    words: wordsOf(options),
    optionFeedback: feedbackOf(options),
  };
};
