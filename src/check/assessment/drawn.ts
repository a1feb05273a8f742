import type { Assessment } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';

/** The questions of the bank that bear a tag; the id of their part is one. */
export const tagged = ({ groups }: Assessment, tag: string): readonly Question[] =>
  groups.flatMap(({ id, interactions }) =>
    interactions.flatMap(({ question, tags }) => (id === tag || tags.includes(tag) ? [question] : [])),
  );

/** Everything by which questions can be drawn. */
export const tagsOf = ({ groups }: Assessment): readonly string[] => [
  ...new Set(groups.flatMap(({ id, interactions }) => [id, ...interactions.flatMap(({ tags }) => tags)])),
];

/** What a draw takes: so many of these. Without a draw, all questions are asked. */
export function drawsOf(
  assessment: Assessment,
): readonly { readonly count: number; readonly from: readonly Question[] }[] {
  const draws = Object.entries(assessment.draw);
  if (draws.length > 0) return draws.map(([tag, count]) => ({ count, from: tagged(assessment, tag) }));
  const all = assessment.groups.flatMap(({ interactions }) => interactions.map(({ question }) => question));
  return [{ count: all.length, from: all }];
}
