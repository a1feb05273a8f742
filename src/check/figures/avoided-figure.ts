import type { Rule } from '../rule.ts';
import { quotedFigures } from './quoted.ts';

const avoid =
  /^\s*(?:à éviter|ne (?:pas|plus) (?:employer|utiliser|citer)(?=[ .;:]*(?:$|[.;:]))|déprécié|retiré|remplacé par|deprecated|avoid)/i;

/**
 * A figure whose rule of use begins with « À éviter » should not be quoted.
 *
 * It is kept in figures.yaml so that older texts can be understood, and so that nobody looks for it again.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils].
 *
 * @example {"name": "not-ok", "output": ["1:16: figures/avoided-figure"]}
 *   Water boils at :figure[water-boils-1742].
 */
export const avoidedFigure: Rule = function* (located) {
  for (const { id, place } of quotedFigures(located)) {
    const figure = located.course.figures.get(id);
    if (!figure || !avoid.test(figure.rule)) continue;
    yield {
      severity: 'error',
      rule: 'figures/avoided-figure',
      place,
      message: `The figure "${id}" is not to be quoted: "${figure.rule}"`,
      fix: 'Quote another figure, or say it without a number.',
    };
  }
};
