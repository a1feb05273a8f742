import { courseFigures, type CourseFigures } from './course-figures.ts';
import type { Fact } from './fact.ts';
import { grouped } from './group.ts';
import { questionFigures, type QuestionFigures } from './question-figures.ts';

/** What reports show. */
export interface Figures {
  readonly courses: readonly CourseFigures[];
  readonly questions: readonly QuestionFigures[];
}

/** Figures from facts alone; the facts of one learner stand in the order of time. */
export const figuresOf = (facts: readonly Fact[]): Figures => ({
  courses: grouped(facts, ({ course }) => course).map(courseFigures),
  questions: grouped(
    facts.filter(({ kind, part }) => kind === 'answered' && part === 'question'),
    ({ course, id = '' }) => `${course}/${id}`,
  ).map(questionFigures),
});
