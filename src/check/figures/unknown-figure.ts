import { didYouMean } from '../../model/did-you-mean.ts';
import type { Rule } from '../rule.ts';
import { quotedFigures } from './quoted.ts';

/**
 * A figure that the text quotes stands in figures.yaml.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils].
 *
 * @example {"name": "not-ok", "output": ["1:16: figures/unknown-figure"]}
 *   Water boils at :figure[water-boil].
 */
export const unknownFigure: Rule = function* (located) {
  const { figures } = located.course;
  for (const { id, place } of quotedFigures(located)) {
    if (figures.has(id)) continue;
    yield {
      severity: 'error',
      rule: 'figures/unknown-figure',
      place,
      message: `figures.yaml has no figure "${id}".${didYouMean(id, figures.keys())}`,
      fix: 'Write the id of a figure, or add it to figures.yaml with its source.',
    };
  }
};
