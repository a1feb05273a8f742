import { stateBudget, stateLimit } from '../../model/state-budget.ts';
import type { Rule } from '../rule.ts';

/**
 * What a learner can answer fits into 4,096 characters.
 *
 * SCORM 1.2 keeps no more (RTE 3.4.4): beyond, the last answers would be lost when the learner comes back.
 * Picked answers take little; what is typed takes much, and `long-fill-in` takes its `max`.
 *
 * @example {"name": "ok"}
 *   :::long-fill-in{#plan max=400}
 *   What will you do?
 *   :::
 *
 * @example {"name": "not-ok", "output": ["course.yaml:1:1: limits/long-state"]}
 *   :::long-fill-in{#plan max=4000}
 *   What will you do?
 *   :::
 *
 *   :::long-fill-in{#plans max=4000}
 *   And then?
 *   :::
 */
export const longState: Rule = function* ({ course, inCourse }) {
  const budget = stateBudget(course);
  if (budget <= stateLimit) return;
  yield {
    severity: 'error',
    rule: 'limits/long-state',
    place: inCourse('id'),
    message: `A learner's answers can take ${budget} characters; SCORM 1.2 keeps ${stateLimit}.`,
    fix: 'Make the max of long answers smaller, or split the course in two.',
  };
};
