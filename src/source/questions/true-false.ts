import type { QuestionReader } from './question.ts';

export const readTrueFalse: QuestionReader<'true-false'> = ({ base, attributes }) => ({
  question: { ...base, type: 'true-false', right: attributes.answer },
});
