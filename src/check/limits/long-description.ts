import type { Rule } from '../rule.ts';

/** IEEE LOM 1.2: 2,000 characters; the LOM of SCORM 1.2 takes 1,000. */
const longest = 1000;

/**
 * The description of a course has at most 1,000 characters.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   description: { fr: Que faire devant un feu. }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: limits/long-description"]}
 *   == course.yaml
 *   description: { fr: "{{ 1001 characters }}" }
 */
export const longDescription: Rule = function* ({ course, inCourse }) {
  if (course.description.length <= longest) return;
  yield {
    severity: 'error',
    rule: 'limits/long-description',
    place: inCourse('description'),
    message: `The description of the course has ${course.description.length} characters; SCORM 1.2 takes ${longest}.`,
    fix: 'Keep what makes somebody start the course.',
  };
};
