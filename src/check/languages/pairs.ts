import type { Course, Interaction, Lesson, Page } from '../../model/course.ts';
import { blocksOf, interactionsOf } from '../walk/walk.ts';

/** The same thing in two languages. */
export interface Pair<T> {
  readonly original: T;
  readonly translation: T;
}

/** Things that bear the same id in both languages. */
export function paired<T>(
  original: readonly T[],
  translation: readonly T[],
  idOf: (thing: T) => string,
): readonly Pair<T>[] {
  const byId = new Map(original.map((thing) => [idOf(thing), thing]));
  return translation.flatMap((thing) => {
    const other = byId.get(idOf(thing));
    return other ? [{ original: other, translation: thing }] : [];
  });
}

export const pairedLessons = ({ original, translation }: Pair<Course>): readonly Pair<Lesson>[] =>
  paired(original.lessons, translation.lessons, ({ id }) => id);

export const pairedPages = (courses: Pair<Course>): readonly Pair<Page>[] =>
  paired(pagesOf(courses.original), pagesOf(courses.translation), ({ id }) => id);

export const pairedQuestions = ({ original, translation }: Pair<Course>): readonly Pair<Interaction>[] =>
  paired(questionsOf(original), questionsOf(translation), ({ question }) => question.id);

const pagesOf = ({ lessons }: Course): readonly Page[] => lessons.flatMap(({ pages }) => pages);

export const questionsOf = (course: Course): readonly Interaction[] =>
  interactionsOf([...blocksOf(course)]).map(({ interaction }) => interaction);

/** What the first has and the second has not; as often as it stands there. */
export function lacking(first: readonly string[], second: readonly string[]): readonly string[] {
  const left = [...second];
  return first.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
