import type { Statement } from '../statement.ts';
import { extensions, verbs } from '../vocabulary.ts';
import { courseActivity, partActivity } from './activity.ts';
import { progressResult } from './course.ts';
import type { Followed } from './followed.ts';
import { make } from './make.ts';
import { percent } from './numbers.ts';

/** A page, or the assessment, is before the learner; `undefined` for what is no part of the course, as the page of its sources. */
export function pageShown(
  followed: Followed,
  { location, progress }: { readonly location: string; readonly progress: number },
  at: Date,
): Statement | undefined {
  const { lessons, assessment } = followed.course;
  const shown = { verb: verbs.progressed, at, ...progressResult(followed, { progress }) };
  for (const lesson of lessons) {
    const page = lesson.pages.filter(({ id }) => id === location)[0];
    if (page)
      return make(followed, {
        ...shown,
        object: partActivity(followed, 'page', page),
        parent: partActivity(followed, 'lesson', lesson),
      });
  }
  return assessment && assessment.id === location
    ? make(followed, {
        ...shown,
        object: partActivity(followed, 'assessment', assessment),
        parent: courseActivity(followed),
      })
    : undefined;
}

/** So much of a lesson's pages was shown, 0–1; `undefined` for a lesson that the course does not have. */
export function lessonProgressed(
  followed: Followed,
  { lesson: id, progress }: { readonly lesson: string; readonly progress: number },
  at: Date,
): Statement | undefined {
  const lesson = followed.course.lessons.filter((each) => each.id === id)[0];
  return (
    lesson &&
    make(followed, {
      verb: verbs.progressed,
      object: partActivity(followed, 'lesson', lesson),
      at,
      result: {
        ...(progress >= 1 && { completion: true }),
        extensions: { [extensions.lessonProgress]: percent(progress) },
      },
      parent: courseActivity(followed),
    })
  );
}
