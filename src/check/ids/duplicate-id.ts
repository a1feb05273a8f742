import type { NamedThing } from './ids-of-course.ts';
import { groupIds, lessonIds, recorded } from './ids-of-course.ts';
import type { Rule } from '../rule.ts';

/**
 * An id stands once in a course.
 *
 * Learners' answers hang on ids: two questions of one id would overwrite each other's answer.
 * Pages, questions and the assessment share one set of ids. Lessons have their own, and so have the parts of the bank,
 * which may bear the id of the lesson they are about.
 *
 * @example {"name": "ok"}
 *   ## Oil {#oil}
 *
 *   :::true-false{#oil-floats answer=true}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["3:1: ids/duplicate-id"]}
 *   ## Oil {#oil}
 *
 *   :::true-false{#oil answer=true}
 *   Oil floats.
 *   :::
 */
export const duplicateId: Rule = function* ({ course, interactions }) {
  for (const things of [recorded(course, interactions), lessonIds(course), groupIds(course)]) {
    yield* duplicates(things);
  }
};

function* duplicates(things: readonly NamedThing[]) {
  const first = new Map<string, NamedThing>();
  for (const thing of things) {
    const other = first.get(thing.id);
    if (!other) first.set(thing.id, thing);
    else if (thing.id !== '') {
      yield {
        severity: 'error' as const,
        rule: 'ids/duplicate-id',
        place: thing.place,
        message: `The ${thing.what} has the id "${thing.id}" of a ${other.what} (${other.place.file}:${other.place.line}).`,
        fix: 'Give the younger of the two another id: learners’ records hang on the older.',
      };
    }
  }
}
