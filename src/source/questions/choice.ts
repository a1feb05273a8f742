import { reportMissingBoxes, readOptions } from './options.ts';
import { feedbackOf, optionOf, type QuestionReader, wordsOf } from './question.ts';

export const readChoice: QuestionReader<'choice'> = (draft) => {
  const options = readOptions(draft, { first: 'a', example: '- [ ] words {#a}' });
  if (options === undefined) return undefined;
  reportMissingBoxes(options, draft);
  const right = options.filter(({ checked }) => checked).map(({ id }) => id);
  return {
    question: {
      ...draft.base,
      type: 'choice',
      multiple: draft.attributes.multiple || right.length > 1,
      options: options.map((option) => optionOf(option, draft.reader)),
      right,
    },
    words: wordsOf(options),
    optionFeedback: feedbackOf(options),
  };
};
