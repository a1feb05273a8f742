import type { Fact } from './fact.ts';
import { grouped, learnerOf, mean } from './group.ts';

export interface QuestionFigures {
  readonly course: string;
  readonly question: string;
  /** Answers, each try one. */
  readonly count: number;
  /** Answers that are wholly right. */
  readonly right: number;
  /** Mean score of the first answer of each registration, 0–1; absent where nothing is right or wrong. */
  readonly facilityFirst?: number;
  /** Mean score of the last answer of each registration, 0–1. */
  readonly facilityLast?: number;
  /** Mean time of an answer, in seconds. */
  readonly seconds?: number;
  /** How often each option, pair, order, number or text was answered, over all tries. */
  readonly responses: Readonly<Record<string, number>>;
}

/** Of the answers to one question. */
export function questionFigures(answers: readonly Fact[]): QuestionFigures {
  const [{ course, id = '' } = { course: '' }] = answers;
  const learners = grouped(answers, learnerOf).map((group) =>
    group.toSorted((a, b) => (a.tries ?? 0) - (b.tries ?? 0)),
  );
  const facilityFirst = mean(scores(learners.map((group) => group[0])));
  const facilityLast = mean(scores(learners.map((group) => group.at(-1))));
  const seconds = mean(answers.map((answer) => answer.seconds).filter((each) => each !== undefined));
  return {
    course,
    question: id,
    count: answers.length,
    right: answers.filter(({ success }) => success === true).length,
    ...(facilityFirst !== undefined && { facilityFirst }),
    ...(facilityLast !== undefined && { facilityLast }),
    ...(seconds !== undefined && { seconds }),
    responses: counted(answers.flatMap(picks)),
  };
}

const scores = (answers: readonly (Fact | undefined)[]): readonly number[] =>
  answers.map((answer) => answer?.score).filter((score) => score !== undefined);

/** What was picked in an answer: each option of a choice, each pair of a matching; the whole of any other. */
function picks({ type = '', response }: Fact): readonly string[] {
  if (response === undefined || response === '') return [];
  return type === 'choice' || type === 'matching' ? response.split('[,]') : [response];
}

function counted(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => Number(a > b) - Number(a < b)));
}
