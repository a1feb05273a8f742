import type { LanguageMap } from '../../xapi/statement.ts';

/** Language tags in lower case, the most wanted first. */
export type Languages = readonly string[];

/** More are looked for in each map of each statement of a page: whoever sends thousands would hold up the others. */
const most = 50;

/** Reads `Accept-Language` (RFC 9110 12.5.4). */
export function readLanguages(header: string | undefined): Languages {
  if (header === undefined) return [];
  return header
    .split(',', most)
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** The one entry that suits best: in the language asked for, else a variety of it, else what it is a variety of, else the first. */
export function oneLanguage(map: LanguageMap, languages: Languages): LanguageMap {
  const tags = Object.keys(map);
  const chosen = languages.map((wanted) => bestOf(tags, wanted)).find((tag) => tag !== undefined) ?? tags[0];
  return chosen === undefined ? map : { [chosen]: map[chosen] ?? '' };
}

function bestOf(tags: readonly string[], wanted: string): string | undefined {
  if (wanted === '*') return tags[0];
  const find = (suits: (tag: string) => boolean): string | undefined => tags.find((tag) => suits(tag.toLowerCase()));
  return (
    find((tag) => tag === wanted) ??
    find((tag) => tag.startsWith(`${wanted}-`)) ??
    find((tag) => wanted.startsWith(`${tag}-`))
  );
}
