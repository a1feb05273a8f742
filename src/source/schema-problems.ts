import type * as z from 'zod';
import type { Place } from '../model/course.ts';
import { didYouMean, nearest } from '../model/did-you-mean.ts';
import type { Finding, Report } from './report.ts';
import { fieldAt, keysAt } from './schema-walk.ts';
import type { Part } from './yaml-file.ts';

/** What was read with a schema: how it is called, how its fields are called, and where they stand. */
export interface Subject {
  /** `course.yaml`, `:::choice` */
  readonly name: string;
  readonly noun: 'field' | 'attribute';
  place(path: readonly PropertyKey[], part: Part): Place;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Reading {
  readonly schema: z.ZodType;
  readonly data: unknown;
  readonly subject: Subject;
}

/** Reads data with a schema; what the schema refuses becomes problems at the field's place. */
export function readWith<T>(schema: z.ZodType<T>, data: unknown, subject: Subject, report: Report): T | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) translate(issue, { schema, data, subject }, report);
  return undefined;
}

/** The same, field by field: what could not be read takes the value given for it, so that reading can go on. */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  data: unknown,
  { subject, report, instead }: { subject: Subject; report: Report; instead: z.infer<z.ZodObject<Shape>> },
): z.infer<z.ZodObject<Shape>> {
  const whole = readWith(schema, data, subject, report);
  if (whole !== undefined) return whole;
  const given: Readonly<Record<string, unknown>> = isRecord(data) ? data : {};
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const result = (field as unknown as z.ZodType).safeParse(given[name]);
    return [name, result.success ? result.data : (instead as Record<string, unknown>)[name]] as const;
  });
  return Object.fromEntries(fields) as z.infer<z.ZodObject<Shape>>;
}

/** The one place where the words of zod become ours. */
function translate(issue: Issue, reading: Reading, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) report(unknownKey(key, issue.path, reading));
  } else if (valueAt(reading.data, issue.path) === undefined && issue.path.length > 0) {
    const finding = missing(issue.path, reading);
    if (finding) report(finding);
  } else {
    report(wrongValue(issue, reading));
  }
}

const rule = (what: string, { noun }: Subject): string => `${noun === 'field' ? 'yaml' : 'markdown'}/${what}-${noun}`;

function unknownKey(key: string, path: Path, { schema, subject }: Reading): Finding {
  const known = keysAt(schema, path);
  const { noun, name } = subject;
  return {
    rule: rule('unknown', subject),
    place: subject.place([...path, key], 'key'),
    message: `${name} has no ${noun} "${key}"${inside(path)}.${didYouMean(key, known)}`,
    fix: known.length > 0 ? `Its ${noun}s are: ${known.join(', ')}.` : `Remove it: it takes no ${noun}s.`,
  };
}

/** What is missing, unless a slip in its name explains it: that is told as an unknown field. */
function missing(path: Path, { schema, data, subject }: Reading): Finding | undefined {
  const key = String(path.at(-1));
  const parent = valueAt(data, path.slice(0, -1));
  const known = keysAt(schema, path.slice(0, -1));
  const unknown = isRecord(parent) ? Object.keys(parent).filter((name) => !known.includes(name)) : [];
  if (unknown.some((name) => nearest(name, known) === key)) return undefined;
  return {
    rule: rule('missing', subject),
    place: subject.place(path, 'value'),
    message: `${subject.name} has no "${key}"${inside(path.slice(0, -1))}.`,
    fix: `Add the ${subject.noun} "${key}". ${describe(schema, path)}`.trim(),
  };
}

function wrongValue(issue: Issue, { schema, data, subject }: Reading): Finding {
  const value = valueAt(data, issue.path);
  const key = issue.path.length > 0 ? `"${issue.path.join('.')}"` : subject.name;
  const known = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = typeof value === 'string' && known.length > 1 ? didYouMean(value, known) : '';
  return {
    rule: rule('wrong', subject),
    place: subject.place(issue.path, issue.code === 'invalid_key' ? 'key' : 'value'),
    message: `${key} ${whatIsWrong(issue, value)}${near}`,
    fix:
      issue.code === 'invalid_key'
        ? quotes
        : describe(schema, issue.path) || `See the ${subject.noun}s of ${subject.name} in docs/author/course-text.md.`,
  };
}

const quotes = 'A comma inside { } starts another field: put text that holds one in quotes.';

function whatIsWrong(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is ${show(value)}, where ${kinds[issue.expected] ?? issue.expected} is expected.`;
    case 'invalid_value':
      return `is ${show(value)}; it can be ${issue.values.map((known) => show(known)).join(', ')}.`;
    case 'too_small':
      return `is ${show(value)}; it must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`;
    case 'too_big':
      return `is ${show(value)}; it can be at most ${issue.maximum}.`;
    case 'invalid_key':
      return `cannot stand here. ${issue.issues.map(({ message }) => message).join(' ')}`;
    case 'invalid_union':
      return `is ${show(value)}, which cannot stand here.`;
    default:
      return `is ${show(value)}. ${issue.message}`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [a, b]',
  object: 'a group of fields: { a: … }',
  record: 'a group of fields: { fr: … }',
};

/** A value as the author wrote it, short. */
function show(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value !== 'string') return JSON.stringify(value);
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}

const inside = (path: Path): string => (path.length > 0 ? ` in "${path.join('.')}"` : '');
const describe = (schema: z.ZodType, path: Path): string => fieldAt(schema, path)?.description ?? '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
