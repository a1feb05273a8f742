import type { Phase } from '../../player/interactions/interaction.ts';
import { grade } from '../../src/model/grade.ts';
import { pairsResponse, type Pairs } from '../../src/model/pairs.ts';
import type { Outcome, Question, Response } from '../../src/model/question.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { sheetResponse } from '../../src/model/worksheet/response.ts';

/** One way in which a question can stand before a learner. */
export interface State {
  readonly name: string;
  readonly phase: Phase;
  readonly response: Response;
  /** The button is pressed although something is missing. */
  readonly pressed?: boolean;
}

/** Every state of a question that differs from its others; a type that can never be half right has no `partial`. */
export function statesOf(question: Question): readonly State[] {
  const given = (outcome: Outcome): Response | undefined =>
    responses(question).find((response) => grade(question, response).outcome === outcome);
  const wrong = given('wrong');
  const some = wrong ?? given('neutral') ?? '';
  const answered = (['right', 'partial', 'wrong', 'neutral'] as const).flatMap((outcome): readonly State[] => {
    const response = given(outcome);
    return response === undefined ? [] : [{ name: outcome, phase: 'answered', response }];
  });
  const isGraded = wrong !== undefined;
  // A game is shown as screens: how it stands is in its choices.
  if (question.type === 'scenario') return [{ name: 'open', phase: 'open', response: '' }];
  return [
    { name: 'open', phase: 'open', response: '' },
    { name: 'picked', phase: 'open', response: some },
    { name: 'missing', phase: 'open', response: '', pressed: true },
    ...(isGraded && question.tries > 1 ? [{ name: 'retry', phase: 'retry', response: wrong } as const] : []),
    ...answered,
    ...(isGraded ? [{ name: 'collect', phase: 'collect', response: '' } as const] : []),
    ...(isGraded ? [{ name: 'closed', phase: 'closed', response: some } as const] : []),
  ];
}

/** Responses of every outcome that the type knows. */
function responses(question: Question): readonly Response[] {
  const right = rightResponse(question);
  return [...(right === undefined ? [] : [right]), ...others(question)];
}

function others(question: Question): readonly Response[] {
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      return [...question.options.map(({ id }) => id), ...wrongPair(question.options, question.right)];
    case 'true-false':
      return ['t', 'f'];
    case 'matching':
      return paired(question.pairs, question.targets);
    case 'categorize':
      return paired(question.pairs, question.categories);
    case 'sequencing':
      return [question.right.toReversed().join(''), [...question.right.slice(1), question.right[0]].join('')];
    case 'cloze':
      return [
        question.gaps.map(wrongGap).join('\n'),
        question.gaps.map((gap, i) => (i ? wrongGap(gap) : gap.accept[0])).join('\n'),
      ];
    case 'numeric':
      return [...question.foreseen.map(String), '7'];
    case 'fill-in':
      return [...question.foreseen, 'gris'];
    case 'worksheet':
      return [0, 1].map((rightCells) =>
        sheetResponse(
          question.cells.map(({ right }, i) => String(i < rightCells ? right : Math.round(right) + 1000)),
          question.cells,
        ),
      );
    case 'likert':
      return question.options.slice(-1).map(({ id }) => id);
    case 'long-fill-in':
      return ['Éteindre l’écran le soir,\net le garder un an de plus.'];
    case 'commitment':
      return [`${question.options[0]?.id ?? ''}\nRelire cette liste vendredi`];
    case 'scenario':
      return [];
  }
}

const wrongGap = ({ accept, options }: { readonly accept: readonly string[]; readonly options?: readonly string[] }) =>
  options?.find((option) => !accept.includes(option)) ?? 'dix';

/** All to one place; then all but the last where they belong. */
function paired(pairs: Pairs, places: readonly { readonly id: string }[]): readonly Response[] {
  const sources = Object.keys(pairs);
  const elsewhere = (source: string): string => places.find(({ id }) => id !== pairs[source])?.id ?? '';
  const wrong = Object.fromEntries(sources.map((source) => [source, elsewhere(source)]));
  const last = sources.at(-1) ?? '';
  return [pairsResponse(wrong), pairsResponse({ ...pairs, [last]: elsewhere(last) })];
}

/** One right and one wrong: half right where several may be picked. */
function wrongPair(options: readonly { readonly id: string }[], right: readonly string[]): readonly Response[] {
  const wrong = options.find(({ id }) => !right.includes(id))?.id;
  return wrong && right[0] && right.length > 1 ? [[right[0], wrong].toSorted().join('')] : [];
}
