import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * A lesson claims no higher level of a competency than the framework expects of anyone.
 *
 * Less than the lowest expected level is fine: a lesson may only be a start.
 *
 * @example {"name": "ok"}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu }, level: 2-4 }
 *   == fr/01-lesson.md
 *   competencies: [fire/1@1]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 *
 * @example {"name": "not-ok", "output": ["1:1: competencies/level-too-high"]}
 *   == competencies.yaml
 *   rows:
 *     - { id: fire/1, title: { fr: Éteindre un feu }, level: 2-4 }
 *   == fr/01-lesson.md
 *   competencies: [fire/1@5]
 *   ---
 *   ## Oil {#page}
 *
 *   Oil floats.
 */
export const levelTooHigh: Rule = function* ({ course: { competencies, lessons }, texts }) {
  for (const lesson of lessons) {
    for (const { id, level = 0 } of lesson.competencies) {
      const highest = competencies?.rows.get(id)?.expected?.highest ?? 5;
      if (level <= highest) continue;
      yield {
        severity: 'error',
        rule: 'competencies/level-too-high',
        place: fieldPlace(texts, lesson.place.file, 'competencies'),
        message: `The lesson "${lesson.title}" leads to level ${level} of the competency "${id}", of which no job needs more than ${highest}.`,
        fix: `Write the level that learners reach: ${id}@${highest} or less.`,
      };
    }
  }
};
