import type { LanguageMap } from '../../xapi/statement.ts';

/** Language tags in lower case, the most wanted first. */
export type Languages = readonly string[];

/** Reads `Accept-Language` (RFC 9110 12.5.4). */
export function readLanguages(header: string | undefined): Languages {
  if (header === undefined) return [];
  return header
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** The one entry that suits best: the language asked for, else a variety of it, else what it is a variety of, else the first. */
export function oneLanguage(map: LanguageMap, languages: Languages): LanguageMap {
  const tags = Object.keys(map);
  const tag = languages
    .map((wanted) => tags.find((has) => suits(has.toLowerCase(), wanted)))
    .find((found) => found !== undefined);
  const chosen = tag ?? tags[0];
  return chosen === undefined ? map : { [chosen]: map[chosen] ?? '' };
}

const suits = (has: string, wanted: string): boolean =>
  has === wanted || wanted === '*' || has.startsWith(`${wanted}-`) || wanted.startsWith(`${has}-`);
