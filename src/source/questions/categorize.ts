import { type Entry, giveIds, readEntries, writtenIds } from '../entries.ts';
import { displayOrder, isOrder } from './display-order.ts';
import { feedbackOf, optionOf, type QuestionReader, reportNoList, wordsOf } from './question.ts';

const example = '- Effet rebond {#1}, and under it, set in by two spaces, - un forfait illimité {#a}';

export const readCategorize: QuestionReader<'categorize'> = (draft) => {
  const { list, reader, container, base } = draft;
  if (list === undefined) return reportNoList(draft, example);
  const lines = readEntries(list, reader, 'nested');
  const nested = lines.map(({ children }) => (children ? readEntries(children, reader) : []));
  const used = writtenIds([...lines, ...nested.flat()]);
  const categories = giveIds(lines, '1', { used, reader });
  const sorted = categories.map((category) => {
    const under = nested[lines.findIndex(({ taken }) => taken === (category as { taken?: unknown }).taken)] ?? [];
    return { category, items: giveIds(under, 'a', { used, reader }) };
  });
  const items: readonly Entry[] = sorted.flatMap((group) => group.items);
  if (categories.length < 2 || items.length < 2) {
    reader.report({
      rule: 'question/too-few-answers',
      place: container.place,
      message: `":::categorize" has ${categories.length} ${categories.length === 1 ? 'category' : 'categories'} and ${items.length} ${items.length === 1 ? 'item' : 'items'}; it takes at least two of each.`,
      fix: `Write lines such as ${example}`,
    });
    return undefined;
  }
  const written = items.map(({ id }) => id);
  const shown = displayOrder(items, base.id, (order) => isOrder(order, written));
  return {
    question: {
      ...base,
      type: 'categorize',
      categories: categories.map((entry) => optionOf(entry, reader)),
      items: shown.map((entry) => optionOf(entry, reader)),
      pairs: Object.fromEntries(sorted.flatMap((group) => group.items.map(({ id }) => [id, group.category.id]))),
    },
    words: wordsOf([...categories, ...items]),
    optionFeedback: feedbackOf(items),
  };
};
