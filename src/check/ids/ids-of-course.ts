import type { Course, Place } from '../../model/course.ts';
import { playsOf } from '../../model/plays-of.ts';
import type { AskedInteraction } from '../walk/walk.ts';

/** An id of the author's, and what bears it. */
export interface NamedThing {
  readonly id: string;
  readonly what: 'lesson' | 'page' | 'question' | 'assessment' | 'part of the bank' | 'storyboard' | 'video';
  readonly place: Place;
}

/** Pages, the assessment, questions and what plays: what a learner's record hangs on. */
export function recorded(course: Course, interactions: readonly AskedInteraction[]): readonly NamedThing[] {
  const { lessons, assessment } = course;
  return [
    ...lessons.flatMap(({ pages }) => pages.map(({ id, place }): NamedThing => ({ id, what: 'page', place }))),
    ...lessons.flatMap(({ pages }) =>
      pages.flatMap(({ blocks }) =>
        playsOf(blocks).map(({ id, type, place }): NamedThing => ({ id, what: type, place })),
      ),
    ),
    ...(assessment ? [{ id: assessment.id, what: 'assessment' as const, place: assessment.place }] : []),
    ...interactions.map(({ interaction }): NamedThing => ({
      id: interaction.question.id,
      what: 'question',
      place: interaction.place,
    })),
  ];
}

export const lessonIds = ({ lessons }: Course): readonly NamedThing[] =>
  lessons.map(({ id, place }) => ({ id, what: 'lesson', place }));

export const groupIds = ({ assessment }: Course): readonly NamedThing[] =>
  (assessment?.groups ?? []).map(({ id, place }) => ({ id, what: 'part of the bank', place }));
