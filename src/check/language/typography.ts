import type { Rule } from '../rule.ts';
import { told, type Wording } from './wordings.ts';

const unit = String.raw`(?:%|€|[kMGT]?(?:Wh|W|o|t)|[km]?g|k?m[²³]?|CO[2₂]e?)(?![\p{L}\d])`;
const standard = String.raw`(?<!(?:ISO|IEC|CEI|EN|NF|RFC|ETSI|UIT|ITU|CELEX|[Nn]°|SIRET|SIREN)[\p{L}\d/,; \u00a0-]{0,30}\d{5,})`;

const wordings: readonly Wording[] = [
  { find: /(?<=\p{L})'(?=[\p{L}\d«\ufffc])/gu, why: 'the apostrophe is straight.', fix: 'Write ’ in its place.' },
  {
    find: /"(?=[\p{L}\d])|(?<=[\p{L}.,!?…])"/gu,
    why: 'the quotation marks are straight.',
    fix: 'Write « and » around what is quoted.',
  },
  {
    find: /“(?<!«[^»\n]{0,200}“)/gu,
    why: 'these quotation marks are English.',
    fix: 'Write « and »; “ and ” stand inside them only.',
  },
  { find: /\.{3,}/gu, why: 'three points stand for one sign.', fix: 'Write …' },
  {
    find: /(?<=[\p{L}\d,;»)\ufffc]) - (?=[\p{L}«])/gu,
    why: 'a hyphen stands for a dash.',
    fix: 'Write – between the two spaces, or make two sentences of it.',
  },
  {
    find: /(?<=[\p{L}\d»)])[ \u00a0]+(?:,|\.(?=\s|$))/gmu,
    why: 'a space stands before a comma or a full stop.',
    fix: 'Take the space away.',
  },
  {
    find: /(?<=[\p{L}\d)»])[;?!](?=\s|$)|(?<=\p{L}|»|\)):(?=\s|$)|(?<=\d)%/gmu,
    why: 'the sign wants a space before it.',
    fix: 'Write a plain space: it is set as one at which no line breaks.',
  },
  {
    find: /«(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])»/gu,
    why: 'quotation marks want a space inside.',
    fix: 'Write « mot », with plain spaces.',
  },
  {
    find: new RegExp(String.raw`(?<![\p{L}\d.,/-])\d{5,}(?![\p{L}\d/-])${standard}`, 'gu'),
    why: 'the number has five digits or more in a row.',
    fix: 'Group them by three: 12 000',
  },
  {
    find: new RegExp(String.raw`(?<![\d.])\d+\.\d+(?=[ \u00a0]?${unit})`, 'gu'),
    why: 'the decimal sign is a point.',
    fix: 'Write a comma: 4,4 %',
  },
  {
    find: /(?<![\p{L}\d])\d+(?:[iI]?[èe]mes?|[eè]mes)(?!\p{L})|(?<!\d)1(?:ère|ere|ier)s?(?!\p{L})/gu,
    why: 'the ordinal is written as it is said.',
    fix: 'Write 2e, 1er and 1re, or the word: deuxième.',
  },
  { find: /(?<!\p{L})[Nn]°(?=\d)/gu, why: 'a space is missing behind n°.', fix: 'Write n° 5.' },
];

/**
 * French is written with its own signs.
 *
 * Apostrophes ’ and quotation marks « », one sign … for three points, spaces where they belong, 12 000 and 4,4 %, 2e and n° 5. Which spaces lines
 * never break at is seen to when pages are made. Code, and words marked by `:lang`, are left alone.
 *
 * @example {"name": "ok"}
 *   « L’huile flotte », dit-elle : 12 000 feux en 2024, soit 4 % de plus. Norme ISO 50001, 2e version…
 *
 * @example {"name": "not-ok", "output": ["1:2: language/typography"]}
 *   L'huile flotte.
 *
 * @example {"name": "not-ok: quotation marks", "output": ["1:1: language/typography", "1:28: language/typography"]}
 *   "L’huile flotte", dit-elle «souvent».
 *
 * @example {"name": "not-ok: numbers", "output": ["1:1: language/typography", "1:18: language/typography", "1:51: language/typography"]}
 *   12000 feux, dont 4.4 % dans les cuisines, pour la 2ème fois.
 */
export const typography: Rule = function* (located) {
  const roles = ['prose', 'title', 'option', 'cell', 'speech', 'quoted'] as const;
  yield* told(located, 'language/typography', wordings, { roles, quotes: 'read' });
};
