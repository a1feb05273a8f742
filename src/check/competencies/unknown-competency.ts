import { didYouMean } from '../../model/did-you-mean.ts';
import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * Lessons serve competencies that competencies.yaml lists.
 *
 * The attestation shows their titles. Where no such file stands beside or above the course, they are only kept.
 *
 * @example {"name": "ok"}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu } }
 *   == fr/01-lesson.md
 *   competencies: [fire/1@1]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 *
 * @example {"name": "not-ok", "output": ["1:1: competencies/unknown-competency"]}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu } }
 *   == fr/01-lesson.md
 *   competencies: [fire/2@1]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 */
export const unknownCompetency: Rule = function* ({ course: { competencies, lessons }, texts }) {
  if (!competencies) return;
  for (const lesson of lessons) {
    for (const { id } of lesson.competencies.filter((each) => !competencies.rows.has(each.id))) {
      yield {
        severity: 'error',
        rule: 'competencies/unknown-competency',
        place: fieldPlace(texts, lesson.place.file, 'competencies'),
        message: `The lesson "${lesson.title}" serves the competency "${id}", which competencies.yaml does not list.${didYouMean(id, competencies.rows.keys())}`,
        fix: 'Write the id of one of its rows, or add the row.',
      };
    }
  }
};
