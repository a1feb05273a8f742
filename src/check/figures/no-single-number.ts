import type { Rule } from '../rule.ts';
import { quotedFigures } from './quoted.ts';

/**
 * Only a figure that is a number can be quoted without its unit.
 *
 * « from 25 % to 30 % » has no unit to take away.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils]{as=number} degrees.
 *
 * @example {"name": "not-ok", "output": ["1:14: figures/no-single-number"]}
 *   Oil boils at :figure[oil-boils]{as=number} degrees.
 */
export const noSingleNumber: Rule = function* (located) {
  for (const { id, asNumber, place } of quotedFigures(located)) {
    const figure = located.course.figures.get(id);
    if (!asNumber || !figure || figure.value !== undefined) continue;
    yield {
      severity: 'error',
      rule: 'figures/no-single-number',
      place,
      message: `The figure "${id}" is no single number, but "${figure.display}".`,
      fix: `Quote it whole: :figure[${id}]`,
    };
  }
};
