import { readOptions } from './options.ts';
import { feedbackOf, optionOf, type QuestionReader, wordsOf } from './question.ts';

export const readLikert: QuestionReader<'likert'> = (draft) => {
  const options = readOptions(draft, { first: '1', example: '- Pas du tout {#1}' });
  if (options === undefined) return undefined;
  return {
    question: { ...draft.base, type: 'likert', options: options.map((option) => optionOf(option, draft.reader)) },
    words: wordsOf(options),
    optionFeedback: feedbackOf(options),
  };
};
