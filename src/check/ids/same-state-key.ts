import { stateKey } from '../../model/state-key.ts';
import { recorded, type NamedThing } from './ids-of-course.ts';
import type { Rule } from '../rule.ts';

/**
 * Two ids must not be shortened to the same four characters.
 *
 * SCORM 1.2 gives 4,096 characters for a whole course, so answers are kept under four characters made from the id.
 * Two ids meet once in some ten thousand courses.
 *
 * @example {"name": "ok"}
 *   ## Oil {#oil}
 *
 *   Oil floats.
 *
 * @example {"name": "not-ok", "output": ["5:1: ids/same-state-key"]}
 *   ## Oil {#page-972}
 *
 *   Oil floats.
 *
 *   ## Water {#page-2772}
 *
 *   Water sinks.
 */
export const sameStateKey: Rule = function* ({ course, interactions }) {
  const first = new Map<string, NamedThing>();
  for (const thing of recorded(course, interactions)) {
    const key = stateKey(thing.id);
    const other = first.get(key);
    if (!other) first.set(key, thing);
    else if (other.id !== thing.id) {
      yield {
        severity: 'error',
        rule: 'ids/same-state-key',
        place: thing.place,
        message: `The ids "${thing.id}" and "${other.id}" (line ${other.place.line}) are shortened to the same key, "${key}".`,
        fix: 'Change the younger of the two by a letter.',
      };
    }
  }
};
