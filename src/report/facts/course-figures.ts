import { activeSeconds } from './active-time.ts';
import type { Fact, FactKind } from './fact.ts';
import { grouped, learnerOf, mean } from './group.ts';

export interface CourseFigures {
  readonly course: string;
  /** Registrations (learner and attempt) of which anything is known: |{(actor, registration)}|. */
  readonly learners: number;
  /** Registrations with a `completed`. */
  readonly completed: number;
  /** Registrations with a `passed`. */
  readonly passed: number;
  /** Registrations with a `failed` and no `passed`. */
  readonly failed: number;
  /** Mean over registrations that have a score of the score told last (`scored`, `passed` or `failed`), 0–1. */
  readonly score?: number;
  /** Active time of all registrations, in seconds (`activeSeconds`). */
  readonly seconds: number;
}

/** Of the facts of one course. */
export function courseFigures(facts: readonly Fact[]): CourseFigures {
  const learners = grouped(facts, learnerOf);
  const having =
    (kind: FactKind): ((group: readonly Fact[]) => boolean) =>
    (group) =>
      group.some((fact) => fact.kind === kind && fact.part === undefined);
  const passed = learners.filter(having('passed'));
  const score = mean(learners.map(lastScore).filter((each) => each !== undefined));
  return {
    course: facts[0]?.course ?? '',
    learners: learners.length,
    completed: learners.filter(having('completed')).length,
    passed: passed.length,
    failed: learners.filter((group) => having('failed')(group) && !having('passed')(group)).length,
    ...(score !== undefined && { score }),
    seconds: Math.round(learners.reduce((sum, group) => sum + activeSeconds(group), 0) * 100) / 100,
  };
}

const lastScore = (facts: readonly Fact[]): number | undefined =>
  facts.findLast(({ part, score }) => part === undefined && score !== undefined)?.score;
