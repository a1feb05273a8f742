import { readOptions } from './options.ts';
import { optionOf, type QuestionReader, wordsOf } from './question.ts';

export const readCommitment: QuestionReader<'commitment'> = (draft) => {
  const options = readOptions(draft, { first: 'a', example: '- Garder mon ordinateur un an de plus {#a}' });
  if (options === undefined) return undefined;
  return {
    question: {
      ...draft.base,
      type: 'commitment',
      options: options.map((option) => optionOf(option, draft.reader)),
      own: draft.attributes.own,
    },
    words: wordsOf(options),
  };
};
