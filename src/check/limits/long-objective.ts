import { courseFile, entryPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/** SCORM 2004 RTE 4.2.17: `cmi.objectives.n.description` keeps 250 characters. */
const longest = 250;

/**
 * The title of an objective has at most 250 characters.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   objectives:
 *     - { id: fly, title: { fr: Voler } }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:2:3: limits/long-objective"]}
 *   == course.yaml
 *   objectives:
 *     - { id: fly, title: { fr: "{{ 251 characters }}" } }
 */
export const longObjective: Rule = function* ({ course, texts }) {
  for (const { id, title } of course.objectives) {
    if (title.length <= longest) continue;
    yield {
      severity: 'error',
      rule: 'limits/long-objective',
      place: entryPlace(texts, courseFile(texts), id),
      message: `The objective "${id}" has ${title.length} characters; SCORM 2004 takes ${longest}.`,
      fix: 'Say it with one verb and one thing.',
    };
  }
};
