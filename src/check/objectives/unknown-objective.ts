import { didYouMean } from '../../model/did-you-mean.ts';
import type { Place } from '../../model/course.ts';
import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * Lessons and questions serve objectives that course.yaml lists.
 *
 * Scores are reported by objective: one that nobody defined has no name in the report.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true objective=put-out}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: objectives/unknown-objective"]}
 *   :::true-false{#oil answer=true objective=putout}
 *   Oil floats.
 *   :::
 */
export const unknownObjective: Rule = function* ({ course, interactions, texts }) {
  const known = new Set(course.objectives.map(({ id }) => id));
  const problem = (who: string, objective: string, place: Place) => ({
    severity: 'error' as const,
    rule: 'objectives/unknown-objective',
    place,
    message: `${who} serves the objective "${objective}", which course.yaml does not list.${didYouMean(objective, known)}`,
    fix: `Add it to the objectives of course.yaml, or write one of: ${[...known].join(', ') || 'none yet'}.`,
  });
  for (const { title, objectives, place } of course.lessons) {
    for (const objective of objectives.filter((id) => !known.has(id))) {
      yield problem(`The lesson "${title}"`, objective, fieldPlace(texts, place.file, 'objectives'));
    }
  }
  for (const { interaction } of interactions) {
    const { objective, id } = interaction.question;
    if (objective !== undefined && !known.has(objective))
      yield problem(`Question "${id}"`, objective, interaction.place);
  }
};
