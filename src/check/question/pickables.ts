import type { Question } from '../../model/question.ts';

/** Something with an id and words inside a question. */
export interface Pickable {
  readonly id: string;
  readonly text: string;
  readonly what: 'option' | 'source' | 'target' | 'category' | 'item' | 'gap' | 'zone';
}

/** Everything in a question that has a one-character id. */
export function pickables(question: Question): readonly Pickable[] {
  const named = (what: Pickable['what'], options: readonly { id: string; text: string }[]): readonly Pickable[] =>
    options.map(({ id, text }) => ({ id, text, what }));
  switch (question.type) {
    case 'choice':
    case 'likert':
    case 'sequencing':
      return named('option', question.options);
    case 'hotspot':
      return named('zone', question.options);
    case 'matching':
      return [...named('source', question.sources), ...named('target', question.targets)];
    case 'categorize':
      return [...named('category', question.categories), ...named('item', question.items)];
    case 'cloze':
      return question.gaps.map(({ id, accept }) => ({ id, text: accept[0] ?? '', what: 'gap' }));
    default:
      return [];
  }
}

/** The words of an answer as grading compares them: without capitals, accents and outer spaces, unless they matter. */
export function comparable(
  text: string,
  { caseMatters, accentsMatter }: { caseMatters: boolean; accentsMatter: boolean },
) {
  const spaced = text.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
  const plain = accentsMatter ? spaced : spaced.normalize('NFD').replace(/\p{M}/gu, '');
  return caseMatters ? plain : plain.toLowerCase();
}
