import type { Question } from '../../model/question.ts';
import type { LanguageRule } from '../language-rule.ts';
import { pairedQuestions } from './pairs.ts';

/**
 * A question has the same right answers and the same weight in every language.
 *
 * Otherwise two learners who know the same get different scores. Words to type in may differ.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true}
 *   L’huile flotte.
 *   :::
 *   == en/01-lesson.md
 *   :::true-false{#oil answer=true}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["en/01-lesson.md:1:1: languages/different-answers"]}
 *   :::true-false{#oil answer=true}
 *   L’huile flotte.
 *   :::
 *   == en/01-lesson.md
 *   :::true-false{#oil answer=false}
 *   Oil floats.
 *   :::
 */
export const differentAnswers: LanguageRule = function* (courses) {
  for (const { original, translation } of pairedQuestions(courses)) {
    const first = gradedBy(original.question);
    const second = gradedBy(translation.question);
    const different = Object.keys(first).filter((key) => first[key] !== second[key]);
    if (different.length === 0) continue;
    const key = different[0] ?? '';
    yield {
      severity: 'error',
      rule: 'languages/different-answers',
      place: translation.place,
      message: `Question "${translation.question.id}" has ${key} "${second[key] ?? ''}", and "${first[key] ?? ''}" in "${courses.original.language}".`,
      fix: 'Make them the same; if the question is another one, give it another id.',
    };
  }
};

/** All that a grade hangs on and no translation changes, as comparable text. */
function gradedBy(question: Question): Readonly<Record<string, string>> {
  const { type, points, tries, partial, objective = 'none' } = question;
  return {
    type,
    ...answersOf(question),
    points: String(points),
    tries: String(tries),
    partial: partial ? 'yes' : 'no',
    objective,
  };
}

const idsOf = (options: readonly { readonly id: string }[]): string =>
  options
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
const pairsOf = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([from, to]) => `${from}=${to}`)
    .toSorted()
    .join(' ');

function answersOf(question: Question): Readonly<Record<string, string>> {
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      return { 'right options': question.right.toSorted().join(' '), options: idsOf(question.options) };
    case 'true-false':
      return { answer: String(question.right) };
    case 'sequencing':
      return { order: question.right.join(' ') };
    case 'matching':
      return { pairs: pairsOf(question.pairs), targets: idsOf(question.targets) };
    case 'categorize':
      return { pairs: pairsOf(question.pairs), categories: idsOf(question.categories) };
    case 'numeric':
      return { answer: String(question.right), tolerance: String(question.tolerance) };
    case 'cloze':
      return { gaps: idsOf(question.gaps) };
    case 'likert':
      return { options: idsOf(question.options) };
    case 'commitment':
      return { options: idsOf(question.options) };
    case 'worksheet':
      return { cells: question.cells.map(({ id, right, tolerance }) => `${id}=${right}±${tolerance}`).join(' ') };
    case 'fill-in':
    case 'long-fill-in':
      return {};
    case 'scenario':
      return { mastery: String(question.mastery ?? 'none') };
  }
}
