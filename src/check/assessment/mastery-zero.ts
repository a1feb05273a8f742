import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * A pass mark should be above 0.
 *
 * With `masteryScore: 0` who answers nothing has passed.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   masteryScore: 0.7
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *   == course.yaml
 *   completion: { pages: all, assessment: passed }
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/mastery-zero"]}
 *   == fr/90-final.md
 *   masteryScore: 0
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *   == course.yaml
 *   completion: { pages: all, assessment: passed }
 */
export const masteryZero: Rule = function* ({ course: { assessment, completion }, texts }) {
  if (!assessment || completion.assessment !== 'passed' || assessment.masteryScore > 0) return;
  yield {
    severity: 'warning',
    rule: 'assessment/mastery-zero',
    place: fieldPlace(texts, assessment.place.file, 'masteryScore'),
    message: 'With "masteryScore: 0" everybody passes, even without an answer.',
    fix: 'Write the share of points needed, such as masteryScore: 0.7, or completion: { assessment: submitted } in course.yaml.',
  };
};
