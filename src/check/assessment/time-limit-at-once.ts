import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * Corrections after each question, and a clock that runs, do not go together.
 *
 * Learners would pay for reading a correction with the time of the next question, and an answer that is written and not yet confirmed when
 * the time is over could not be sent.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   timeLimit: 20
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/time-limit-at-once"]}
 *   == fr/90-final.md
 *   timeLimit: 20
 *   feedback: at-once
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 */
export const timeLimitAtOnce: Rule = function* ({ course: { assessment }, texts }) {
  if (assessment?.timeLimit === undefined || assessment.feedback !== 'at-once') return;
  yield {
    severity: 'error',
    rule: 'assessment/time-limit-at-once',
    place: fieldPlace(texts, assessment.place.file, 'timeLimit'),
    message: `The assessment has a time limit of ${assessment.timeLimit} minutes, and corrects each question at once.`,
    fix: 'Write feedback: at-the-end, or take the time limit away.',
  };
};
