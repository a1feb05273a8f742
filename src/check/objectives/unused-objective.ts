import { courseFile, entryPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * An objective should be served by a lesson or a question.
 *
 * The course promises it and does not keep the promise.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true objective=put-out}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["course.yaml:2:3: objectives/unused-objective"]}
 *   == course.yaml
 *   objectives:
 *     - { id: fly, title: { fr: Voler } }
 */
export const unusedObjective: Rule = function* ({ course, interactions, texts }) {
  const served = new Set([
    ...course.lessons.flatMap(({ objectives }) => objectives),
    ...interactions.flatMap(({ interaction }) => interaction.question.objective ?? []),
  ]);
  for (const { id, title } of course.objectives) {
    if (served.has(id)) continue;
    yield {
      severity: 'warning',
      rule: 'objectives/unused-objective',
      place: entryPlace(texts, courseFile(texts), id),
      message: `No lesson and no question serves the objective "${id}" (${title}).`,
      fix: `Name it in the front matter of the lesson that does: objectives: [${id}]`,
    };
  }
};
