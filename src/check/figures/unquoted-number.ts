import type { Rule } from '../rule.ts';
import type { NodeIn } from '../walk/walk.ts';

const number = String.raw`\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?`;
const unit =
  '(?:%|‰|€|°C|[kKMGTP]?Wh|[kMG]W|[km]?g|[kMG]?t|tonnes?|tons?|ton|km²?|m[²³]|litres?|liters?|[kMGT]o|[kMGT]B|(?:[kM]t|t|kg|g) ?(?:de )?CO[₂2]e?|CO[₂2]e?|millions?|milliards?|billions?|miljoen|miljard)';
const quantity = new RegExp(String.raw`(?<![\p{L}\d.,-])${number}[\u00a0\u202f ]?${unit}(?![\p{L}\d])`, 'u');

/**
 * A number with a unit should be quoted by the id of a figure.
 *
 * Figures live once, in figures.yaml, with year, scope and source: an updated one then changes every course.
 * Numbers to compute with, in a `:::numeric`, are the author's own and do not count.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils]. That takes 5 minutes.
 *
 * @example {"name": "not-ok", "output": ["1:1: figures/unquoted-number"]}
 *   Four fires in ten, or 40 %, start in the kitchen.
 */
export const unquotedNumber: Rule = function* ({ nodes }) {
  for (const found of nodes) {
    const { node, place } = found;
    if (node.type !== 'text' || isInvented(found)) continue;
    const written = quantity.exec(node.value)?.[0];
    if (written === undefined) continue;
    yield {
      severity: 'warning',
      rule: 'figures/unquoted-number',
      place,
      message: `The number "${written}" is not quoted by the id of a figure.`,
      fix: 'Write :figure[id] with an id of figures.yaml, or add the figure there with its source.',
    };
  }
};

/** Numbers to compute with. */
const isInvented = ({ interaction }: NodeIn): boolean => interaction?.question.type === 'numeric';
