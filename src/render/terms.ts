import type { Term } from '../model/course.ts';

/** What finds the terms of a glossary in running text. */
export interface TermFinder {
  readonly finder: RegExp | undefined;
  /** Written form (`formKey`) to term id. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The glossary as one expression: whole words, capitals and small letters alike, plurals included,
 * the longest term first so that « analyse du cycle de vie » is not cut into « cycle de vie ».
 */
export function termFinder(glossary: ReadonlyMap<string, Term>): TermFinder {
  const forms = [...glossary.values()]
    .flatMap(({ id, term }) => writtenForms(term).map((form) => ({ id, form })))
    .toSorted((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  if (forms.length === 0) return { finder: undefined, ids: new Map() };
  const patterns = forms.map(({ form }) => `(${form.split(' ').map(wordPattern).join('[ \u00a0\n]')})`);
  return {
    finder: new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu'),
    ids: new Map(forms.map(({ id }, i) => [String(i + 1), id])),
  };
}

/** « analyse du cycle de vie (ACV) »: the words and the initials; « énergie grise, émissions incorporées »: both. */
function writtenForms(term: string): readonly string[] {
  const initials = /\(([A-Z][A-Z0-9]+)\)/.exec(term)?.[1];
  const words = term.replace(/\s*\([^)]*\)/g, '').split(/,\s+(?!\d)/);
  return [...words, ...(initials === undefined ? [] : [initials])].filter((form) => form.length > 1);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");

/** A word with its French plural: `terminal` finds « terminaux », `réseau` « réseaux ». Initials have none: `SI` is not in « six ». */
function wordPattern(word: string): string {
  if (/^[A-Z0-9]+$/.test(word)) return escaped(word);
  if (word.endsWith('al')) return `${escaped(word.slice(0, -1))}(?:l|ls|le|les|ux)`;
  return /[sxz]$/.test(word) ? escaped(word) : `${escaped(word)}[sx]?`;
}
