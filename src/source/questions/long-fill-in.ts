import type { QuestionReader } from './question.ts';

export const readLongFillIn: QuestionReader<'long-fill-in'> = ({ base, attributes }) => ({
  question: { ...base, type: 'long-fill-in', max: attributes.max },
});
