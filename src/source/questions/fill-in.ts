import { readEntries } from '../entries.ts';
import { inlineText } from '../plain-text.ts';
import { type QuestionReader, reportNoList } from './question.ts';

export const readFillIn: QuestionReader<'fill-in'> = (draft) => {
  const { list, reader, base, attributes } = draft;
  if (list === undefined) return reportNoList(draft, '- absolue');
  const lines = readEntries(list, reader).map((entry) => ({ ...entry, text: inlineText(entry.words, reader.figures) }));
  const accept = lines.filter(({ checked, text }) => checked !== false && text !== '').map(({ text }) => text);
  const foreseen = lines.filter(({ checked, text }) => checked === false && text !== '');
  if (accept.length === 0) return reportNoList(draft, '- absolue');
  return {
    question: {
      ...base,
      type: 'fill-in',
      accept,
      caseMatters: attributes.case,
      accentsMatter: attributes.accents,
      foreseen: foreseen.map(({ text }) => text),
    },
    optionFeedback: Object.fromEntries(
      foreseen.flatMap(({ feedback }, index) => (feedback ? [[String(index), feedback]] : [])),
    ),
  };
};
