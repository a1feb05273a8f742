import type * as z from 'zod';
import type { Place } from '../model/course.ts';
import { readWith } from './schema-problems.ts';
import type { Reader } from './reader.ts';
import { offsetOf, placeAt } from './text-file.ts';
import type { Part } from './yaml-file.ts';

/** A directive of any kind, as far as its attributes go. */
export interface WithAttributes {
  /** As the author writes it: `:::choice`, `::key-figure`, `:figure`. */
  readonly written: string;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly place: Place;
}

/** Reads the attributes of a directive; undefined, and problems, when they are not what it takes. */
export function readAttributes<T>(schema: z.ZodType<T>, directive: WithAttributes, reader: Reader): T | undefined {
  const data = Object.fromEntries(Object.entries(directive.attributes).map(([key, value]) => [key, value ?? '']));
  const place = (path: readonly PropertyKey[], part: Part): Place =>
    placeOfAttribute(reader, directive.place, { key: String(path[0] ?? ''), part });
  return readWith(schema, data, { name: directive.written, noun: 'attribute', place }, reader.report);
}

/** Markdown forgets where attributes stood: they are looked for in the directive's own text. */
export function placeOfAttribute({ file }: Reader, place: Place, { key, part }: { key: string; part: Part }): Place {
  const start = offsetOf(file, place.line, place.column);
  const text = file.text.slice(start, offsetOf(file, place.endLine ?? place.line, place.endColumn ?? place.column));
  const match = key === '' ? null : (nameIn(text, key) ?? (key === 'id' ? /[\s{](#[^\s}#.]+)/.exec(text) : null));
  if (match === null) return place;
  const [, name = '', value = ''] = match;
  const from = start + match.index + 1;
  const valueStart = from + name.length + 1;
  return part === 'key' || value === ''
    ? placeAt(file, from, from + name.length)
    : placeAt(file, valueStart, valueStart + value.length - 1);
}

const nameIn = (text: string, key: string): RegExpExecArray | null =>
  new RegExp(String.raw`[\s{](${escape(key)})(=("[^"]*"|'[^']*'|[^\s}]*))?(?=[\s}])`).exec(text);

const escape = (key: string): string => key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
