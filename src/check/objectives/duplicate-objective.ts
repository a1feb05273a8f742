import { courseFile, entryPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { repeated } from '../show.ts';

/**
 * The id of an objective stands once in course.yaml.
 *
 * @example {"name": "ok"}
 *   == course.yaml
 *   objectives:
 *     - { id: fly, title: { fr: Voler } }
 *
 * @example {"name": "not-ok", "output": ["course.yaml:2:3: objectives/duplicate-objective"]}
 *   == course.yaml
 *   objectives:
 *     - { id: fly, title: { fr: Voler } }
 *     - { id: fly, title: { fr: Planer } }
 */
export const duplicateObjective: Rule = function* ({ course, texts }) {
  for (const id of repeated(course.objectives.map((objective) => objective.id))) {
    yield {
      severity: 'error',
      rule: 'objectives/duplicate-objective',
      place: entryPlace(texts, courseFile(texts), id),
      message: `Two objectives have the id "${id}".`,
      fix: 'Give the younger of the two another id.',
    };
  }
};
