import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * Lessons say which level of a competency they lead to.
 *
 * The table of what courses cover counts on it: 1 knows the basics, 2 can talk with a specialist, 3 does it in one’s own job, 4 for
 * the jobs of others, 5 proposes the strategy.
 *
 * @example {"name": "ok"}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu } }
 *   == fr/01-lesson.md
 *   competencies: [fire/1@2]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 *
 * @example {"name": "not-ok", "output": ["1:1: competencies/no-level"]}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu } }
 *   == fr/01-lesson.md
 *   competencies: [fire/1]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 */
export const noLevel: Rule = function* ({ course: { competencies, lessons }, texts }) {
  if (!competencies) return;
  for (const lesson of lessons) {
    for (const { id } of lesson.competencies.filter(({ level }) => level === undefined)) {
      yield {
        severity: 'warning',
        rule: 'competencies/no-level',
        place: fieldPlace(texts, lesson.place.file, 'competencies'),
        message: `The lesson "${lesson.title}" serves the competency "${id}", but does not say at which level.`,
        fix: `Write the level that learners reach: ${id}@1.`,
      };
    }
  }
};
