import type { List } from 'mdast';
import { readEntries } from '../entries.ts';
import { inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import type { QuestionReader } from './question.ts';

export const readNumeric: QuestionReader<'numeric'> = ({ list, reader, base, attributes }) => {
  const foreseen = list ? readForeseen(list, reader) : [];
  return {
    question: {
      ...base,
      type: 'numeric',
      right: attributes.answer,
      tolerance: attributes.tolerance,
      ...(attributes.unit !== undefined && { unit: attributes.unit }),
      foreseen: foreseen.map(({ value }) => value),
    },
    optionFeedback: Object.fromEntries(
      foreseen.flatMap(({ feedback }, index) => (feedback ? [[String(index), feedback]] : [])),
    ),
  };
};

function readForeseen(list: List, reader: Reader) {
  return readEntries(list, reader).flatMap(({ words, feedback, place }) => {
    const text = inlineText(words, reader.figures);
    if (/^-?\d{1,12}(\.\d{1,8})?$/.test(text)) return [{ value: Number(text), ...(feedback && { feedback }) }];
    reader.report({
      rule: 'question/not-a-number',
      place,
      message: `"${text}" is no number that a learner could type.`,
      fix: 'Write digits and a dot, without a unit, then " :: " and what is said of it: - 28.3 :: …',
    });
    return [];
  });
}
