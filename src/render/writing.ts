import type { Course } from '../model/course.ts';
import type { Html } from './html.ts';
import type { Home, Inks, RenderedFile, Texts } from './rendered.ts';

/** One rendering of a course: what is being written, and what has been quoted so far. */
export interface Writing {
  readonly course: Course;
  readonly texts: Texts;
  readonly inks: Inks;
  readonly home?: Home;
  readonly isSite: boolean;
  /** Sources quoted, in order; a source's number is its rank. */
  readonly sources: Set<string>;
  /** Figures quoted, to the id of the page that quotes them first. */
  readonly figures: Map<string, string>;
  /** Terms linked, to the id of the page that links them first. */
  readonly terms: Map<string, string>;
  /** Pictures and downloads that travel with the page, by path. */
  readonly media: Map<string, RenderedFile['content']>;
  /** What comes with the references, by the id of the element that takes it. */
  readonly references: Record<string, Html>;
  /** What comes with the part of the lesson that is being written, by the id of the element that takes it. */
  later: Record<string, Html>;
  /** Pages that links may lead to, by id. */
  readonly pages: ReadonlySet<string>;
  readonly termFinder: RegExp | undefined;
  readonly termIds: ReadonlyMap<string, string>;
  /** The page being written. */
  page: PageUse;
  /** Charts and inline drawings written so far: makes their ids unique. */
  drawings: number;
}

/** What one page quotes: its `aside.refs`. */
export interface PageUse {
  readonly id: string;
  readonly sources: Set<string>;
  readonly terms: Set<string>;
}

/** A page before it is written; the terms it defines itself need no link. */
export const pageUse = (id: string, defined: readonly string[] = []): PageUse => ({
  id,
  sources: new Set(),
  terms: new Set(defined),
});

/** Interface words by key, with `{n}` and the like filled in. */
export const say = (
  { texts }: Pick<Writing, 'texts'>,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  (texts[`page.${key}`] ?? `page.${key}`).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Notes that the page quotes a source; answers its number in the list of sources. */
export function quoteSource(writing: Writing, id: string): number {
  writing.sources.add(id);
  writing.page.sources.add(id);
  return [...writing.sources].indexOf(id) + 1;
}

/** Notes that the page quotes a figure, and with it the figure's source. */
export function quoteFigure(writing: Writing, id: string): void {
  if (!writing.figures.has(id)) writing.figures.set(id, writing.page.id);
  const source = writing.course.figures.get(id)?.source;
  if (source !== undefined && writing.course.sources.has(source)) quoteSource(writing, source);
}

/** Notes that the page links a term of the glossary. */
export function quoteTerm(writing: Writing, id: string): void {
  if (!writing.terms.has(id)) writing.terms.set(id, writing.page.id);
  writing.page.terms.add(id);
}
