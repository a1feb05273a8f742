import type { Source } from '../model/course.ts';
import { type Html, empty, write } from './html.ts';
import { quoteSource, say, type Writing } from './writing.ts';

/** « Source : ADEME, 2025 », linked to the entry in the list of sources. */
export function sourceReference(writing: Writing, id: string): Html {
  const source = writing.course.sources.get(id);
  if (!source) return empty;
  quoteSource(writing, id);
  return write`${say(writing, 'sourceLabel')} <a href="#s-${id}">${source.organisation}${yearOf(source)}</a>`;
}

const yearOf = ({ date }: Source): string => (/^\d{4}/.test(date) ? `, ${date.slice(0, 4)}` : '');

/** `2025-01` as « janvier 2025 », `2024-05-17` as « 17 mai 2024 »; anything else stays as it is. */
export function readableDate(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const written = dateFormat(language === 'en' ? 'en-GB' : language, day !== undefined).format(time);
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** Made once: making one takes as long as writing a hundred dates. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  const made = new Intl.DateTimeFormat(locale, hasDay ? { ...options, day: 'numeric' } : options);
  dateFormats.set(key, made);
  return made;
}
