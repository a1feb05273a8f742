import { type Stretch, stretchesOf } from '../language/stretches.ts';
import type { Rule } from '../rule.ts';

const number = String.raw`\d+(?:[\u00a0\u202f ]\d{3}){0,5}(?:[.,]\d+)?`;
const unit = [
  '%|‰|€|°C|[kKMGTP]?Wh|[kMG]W|[km]?g|[kMG]?t|km²?|m[²³]|[kMGT]o|[kMGT]B|(?:(?:[kM]t|t|kg|g) ?(?:de )?)?CO[₂2]e?',
  'tonnes?|tons?|ton|kilogrammes?|kilos?|grammes?|litres?|liters?|kilomètres?|mètres? (?:carrés?|cubes?)|watts?',
  '(?:kilo|méga|giga|téra)(?:wattheures?|octets?)|pour cent|euros?|millions?|milliards?|billions?|miljoen|miljard',
].join('|');
const quantity = new RegExp(String.raw`(?<![\p{L}\d.,]|\p{L}-)${number}[\u00a0\u202f ]?(?:${unit})(?![\p{L}\d])`, 'u');
/** Most stretches hold no number at all. */
const mayHold = /\d|pour cent/;
/** All or nothing is no figure. */
const whole = /(?<![\p{L}\d.,-])(?:100|0)[\u00a0\u202f ]?(?:%|pour cent)(?![\p{L}\d])/gu;
/** « vingt pour cent »: a share, whatever it is written in. */
const spelled =
  /(?<!\p{L})(?:\p{L}{1,12}-){0,4}(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante) pour cent(?!\p{L})/iu;

/**
 * A number with a unit should be quoted by the id of a figure.
 *
 * Figures live once, in figures.yaml, with year, scope and source: an updated one then changes every course. Titles, captions and alternatives cannot quote
 * one: they say it without a number. Numbers to compute with, in a `:::numeric`, and those given in a worksheet are the author's own and do not count;
 * nor do 0 % and 100 %.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils]. That takes 5 minutes.
 *
 * @example {"name": "not-ok", "output": ["1:23: figures/unquoted-number"]}
 *   Four fires in ten, or 40 %, start in the kitchen.
 *
 * @example {"name": "not-ok: in words and in a title", "output": ["1:1: figures/unquoted-number", "2:21: figures/unquoted-number"]}
 *   :::callout[40 % des feux]{kind=remember}
 *   Ils commencent pour quarante pour cent dans la cuisine.
 *   :::
 */
export const unquotedNumber: Rule = function* (located) {
  for (const stretch of stretchesOf(located)) {
    if (isInvented(stretch) || !mayHold.test(stretch.text)) continue;
    const text = stretch.text.replace(whole, (share) => ' '.repeat(share.length));
    const found = quantity.exec(text) ?? spelled.exec(text);
    if (!found) continue;
    yield {
      severity: 'warning',
      rule: 'figures/unquoted-number',
      place: stretch.at(found.index),
      message: `The number "${found[0]}" is not quoted by the id of a figure.`,
      fix:
        stretch.role === 'title'
          ? 'Say it without the number here, and quote the figure in the text, with :figure[id].'
          : 'Write :figure[id] with an id of figures.yaml, or add the figure there with its source.',
    };
  }
};

/** Numbers to compute with. */
const isInvented = ({ interaction }: Stretch): boolean => interaction?.question.type === 'numeric';
