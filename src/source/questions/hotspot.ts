import { placeOfAttribute } from '../attributes.ts';
import { reportMissingBoxes, readOptions } from './options.ts';
import { feedbackOf, optionOf, type QuestionReader, wordsOf } from './question.ts';

export const readHotspot: QuestionReader<'hotspot'> = (draft) => {
  const { src, alt, multiple } = draft.attributes;
  const { container, reader } = draft;
  reader.media.use(src, placeOfAttribute(reader, container.place, { key: 'src', part: 'value' }), reader.report);
  const options = readOptions(draft, { first: 'a', example: '- [ ] words {#a}' });
  if (options === undefined) return undefined;
  reportMissingBoxes(options, draft);
  const right = options.filter(({ checked }) => checked).map(({ id }) => id);
  return {
    question: {
      ...draft.base,
      type: 'hotspot',
      multiple: multiple || right.length > 1,
      options: options.map((option) => optionOf(option, reader)),
      right,
    },
    words: wordsOf(options),
    optionFeedback: feedbackOf(options),
    drawing: { src, alt },
  };
};
