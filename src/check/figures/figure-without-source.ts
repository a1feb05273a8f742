import { didYouMean } from '../../model/did-you-mean.ts';
import { entryPlace, fileNamed } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quotedFigures } from './quoted.ts';

/**
 * A figure that the text quotes has a source that sources.yaml lists.
 *
 * Each page ends with its sources: a number without one cannot be checked.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils].
 *
 * @example {"name": "not-ok", "output": ["figures.yaml:3:1: figures/figure-without-source"]}
 *   Oil burns at :figure[oil-burns].
 */
export const figureWithoutSource: Rule = function* (located) {
  const { figures, sources } = located.course;
  for (const id of new Set(quotedFigures(located).map((quoted) => quoted.id))) {
    const figure = figures.get(id);
    if (!figure || sources.has(figure.source)) continue;
    yield {
      severity: 'error',
      rule: 'figures/figure-without-source',
      place: entryPlace(located.texts, fileNamed(located.texts, 'figures.yaml'), id),
      message: `The figure "${id}" has the source "${figure.source}", which sources.yaml does not list.${didYouMean(figure.source, sources.keys())}`,
      fix: 'Write the id of a source, or add it to sources.yaml.',
    };
  }
};
