import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/** SCORM 1.2 CAM 2.3.2: a title is a CMIString of 200 characters; Moodle keeps 255. */
const longest = 200;

/**
 * Titles of the course and its lessons have at most 200 characters.
 *
 * SCORM 1.2 takes no more in a manifest, and a longer one is cut.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   title: { fr: Le feu }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: limits/long-title"]}
 *   == course.yaml
 *   title: { fr: "{{ 201 characters }}" }
 */
export const longTitle: Rule = function* ({ course, inCourse, texts }) {
  const parts = course.assessment ? [...course.lessons, course.assessment] : course.lessons;
  const titles = [
    { what: 'course', title: course.title, place: inCourse('title') },
    ...parts.map(({ id, title, place }) => ({
      what: `lesson "${id}"`,
      title,
      place: fieldPlace(texts, place.file, 'title'),
    })),
  ];
  for (const { what, title, place } of titles) {
    if (title.length <= longest) continue;
    yield {
      severity: 'error',
      rule: 'limits/long-title',
      place,
      message: `The title of the ${what} has ${title.length} characters; SCORM takes ${longest}.`,
      fix: 'Shorten it, and say the rest in the description.',
    };
  }
};
