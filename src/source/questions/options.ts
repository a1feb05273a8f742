import type { QuestionName } from '../../model/schema-questions.ts';
import { type Entry, giveIds, readEntries, writtenIds } from '../entries.ts';
import { type Draft, reportNoList } from './question.ts';

/** The options of a question, ids given; undefined where there are fewer than two. */
export function readOptions(
  draft: Draft<QuestionName>,
  { first, example }: { readonly first: 'a' | '1'; readonly example: string },
): readonly Entry[] | undefined {
  const { list, reader, container } = draft;
  if (list === undefined) return reportNoList(draft, example);
  const raw = readEntries(list, reader).filter((entry) => {
    if (entry.words.length > 0) return true;
    reader.report({
      rule: 'question/entry-without-words',
      place: entry.place,
      message: 'This line of the answers has no words.',
      fix: `Write them: ${example}`,
    });
    return false;
  });
  const options = giveIds(raw, first, { used: writtenIds(raw), reader });
  if (options.length >= 2) return options;
  reader.report({
    rule: 'question/too-few-answers',
    place: container.place,
    message: `":::${container.name}" has ${options.length === 1 ? 'a single answer' : 'no answers'}.`,
    fix: `Write at least two lines such as ${example}`,
  });
  return undefined;
}

/** Says of each option without a box that it has none: it would silently be wrong. */
export function reportMissingBoxes(options: readonly Entry[], { reader }: Pick<Draft<QuestionName>, 'reader'>): void {
  for (const { checked, place, words } of options) {
    if (checked !== undefined) continue;
    const [first] = words;
    const glued = first?.type === 'text' && /^\[[ xX]?\]/.test(first.value);
    reader.report({
      rule: 'question/no-box',
      place,
      message: glued ? 'A space is missing behind the box of this answer.' : 'This answer has no box.',
      fix: 'Write - [x] before a right answer and - [ ] before the others, with a space behind the box.',
    });
  }
}
