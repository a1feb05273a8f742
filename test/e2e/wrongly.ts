import type { Question } from '../../src/model/question.ts';

/** What to pick, press and write in a question, by the ends of its fields' ids. */
export interface Filling {
  readonly id: string;
  readonly picks: readonly string[];
  readonly presses: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** An answer that is not right, where a question has a right one. */
export const wrongly = (question: Question): Filling => ({
  id: question.id,
  picks: picks(question),
  // There and back: the order at the start is never right.
  presses: question.type === 'sequencing' ? ['0-down', '1-up'] : [],
  texts: texts(question),
});

function picks(question: Question): readonly string[] {
  if (question.type === 'true-false') return [question.right ? 'f' : 't'];
  if (question.type === 'likert') return question.options.slice(0, 1).map(({ id }) => id);
  if (question.type !== 'choice' && question.type !== 'hotspot') return [];
  const wrong = question.options.filter(({ id }) => !question.right.includes(id)).map(({ id }) => id);
  return wrong.length > 0 ? wrong.slice(0, question.multiple ? 2 : 1) : question.right.slice(1);
}

function texts(question: Question): Readonly<Record<string, string>> {
  if (question.type === 'matching') return allTo(question.sources, question.targets[0]?.id);
  if (question.type === 'categorize') return allTo(question.items, question.categories[0]?.id);
  if (question.type === 'numeric') return { field: '987654321' };
  if (question.type === 'fill-in' || question.type === 'long-fill-in') return { field: 'rien de tel' };
  if (question.type !== 'cloze') return {};
  const wrong = question.gaps.map(({ accept, options }, i): [string, string] => [
    String(i),
    options?.find((option) => !accept.includes(option)) ?? 'rien de tel',
  ]);
  return Object.fromEntries(wrong);
}

const allTo = (rows: readonly { readonly id: string }[], place = ''): Record<string, string> =>
  Object.fromEntries(rows.map(({ id }) => [id, place]));
