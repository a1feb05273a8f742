import type * as z from 'zod';
import type { Place } from '../model/course.ts';
import { readWith } from './schema-problems.ts';
import type { Reader } from './reader.ts';
import { placeAt } from './text-file.ts';
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
  const start = (file.lineStarts[place.line - 1] ?? 0) + place.column - 1;
  const end = (file.lineStarts[(place.endLine ?? place.line) - 1] ?? 0) + (place.endColumn ?? place.column) - 1;
  const text = file.text.slice(start, end);
  const named = new RegExp(String.raw`[\s{](${escape(key)})(=("[^"]*"|'[^']*'|[^\s}]*))?(?=[\s}])`).exec(text);
  const match = named ?? (key === 'id' ? /[\s{](#[^\s}#.]+)/.exec(text) : null);
  if (key === '' || match === null) return place;
  const from = start + match.index + 1;
  const value = match[2] ?? '';
  if (part === 'key' || value === '') return placeAt(file, from, from + (match[1]?.length ?? 0));
  const valueStart = from + (match[1]?.length ?? 0) + 1;
  return placeAt(file, valueStart, valueStart + value.length - 1);
}

const escape = (key: string): string => key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
