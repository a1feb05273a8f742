import type { Rule } from '../rule.ts';
import { drawsOf } from './drawn.ts';

/**
 * An assessment that is to be passed gives points, whatever is drawn.
 *
 * Without points there is no score, and the pass mark can never be reached.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *   == course.yaml
 *   completion: { pages: all, assessment: passed }
 *
 * @example {"name": "not-ok", "output": ["fr/90-final.md:1:1: assessment/no-points"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true points=0 page=page}
 *   Oil floats.
 *   :::
 *   == course.yaml
 *   completion: { pages: all, assessment: passed }
 */
export const noPoints: Rule = function* ({ course: { assessment, completion } }) {
  if (!assessment || completion.assessment !== 'passed') return;
  const fewest = drawsOf(assessment).map(({ count, from }) =>
    from
      .map(({ points }) => points)
      .toSorted((a, b) => a - b)
      .slice(0, count)
      .reduce((sum, points) => sum + points, 0),
  );
  const asked = assessment.groups.some(({ interactions }) => interactions.length > 0);
  if (!asked || fewest.some((points) => points > 0)) return;
  yield {
    severity: 'error',
    rule: 'assessment/no-points',
    place: assessment.place,
    message: `The assessment "${assessment.title}" must be passed, and the questions drawn may all be without points.`,
    fix: 'Give points to questions that are graded, or say completion: { pages: all, assessment: submitted }.',
  };
};
