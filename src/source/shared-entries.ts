import type * as z from 'zod';
import type { Framework } from '../model/competency.ts';
import type { Figure, Source, Term } from '../model/course.ts';
import { figureLabel, figureSchema, sourceSchema, termSchema, wordsIn } from '../model/schema-shared.ts';
import { readFramework } from './framework.ts';
import { limits } from './limits.ts';
import { readWith } from './schema-problems.ts';
import type { Report } from './report.ts';
import { linePlace, textFile, type TextFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** Figures, sources and terms by id, in one language. */
export interface SharedEntries {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly competencies?: Framework;
}

interface Reading {
  readonly files: {
    readonly texts: ReadonlyMap<string, string>;
    readonly shared: { readonly [name: string]: string | undefined };
  };
  readonly language: string;
  readonly report: Report;
}

/** Reads `figures.yaml`, `sources.yaml`, `glossary.yaml` and `competencies.yaml`; an entry that is wrong is told and left out. */
export function readSharedEntries({ files, language, report }: Reading): SharedEntries {
  const list = <T extends { id: string }>(name: string, schema: z.ZodType<T>): ReadonlyMap<string, T> => {
    const path = files.shared[name];
    const text = path === undefined ? undefined : files.texts.get(path);
    return path === undefined || text === undefined ? new Map() : readList(textFile(path, text), schema, report);
  };
  const path = files.shared['competencies'];
  const competencies = path === undefined ? undefined : files.texts.get(path);
  const framework =
    path === undefined || competencies === undefined
      ? undefined
      : readFramework(textFile(path, competencies), language, report);
  return {
    figures: mapValues(list('figures', figureSchema), ({ value, value_text: valueText, ...figure }): Figure => {
      const { id, unit, display, scope, year, source, locator, confidence, rule } = figure;
      const label = figureLabel(figure, language);
      const values = { ...(value !== undefined && { value }), ...(valueText !== undefined && { valueText }) };
      const company = {
        ...(figure.with.length > 0 && { with: figure.with }),
        ...(figure.without.length > 0 && { without: figure.without }),
      };
      return { id, ...values, unit, display, label, scope, year, source, locator, confidence, rule, ...company };
    }),
    sources: mapValues(list('sources', sourceSchema), ({ id, organisation, title, date, url }): Source => {
      return { id, organisation, title, date, url };
    }),
    glossary: mapValues(list('glossary', termSchema), ({ id, term, definition, see }): Term => {
      return { id, term: wordsIn(term, language), definition: wordsIn(definition, language), see };
    }),
    ...(framework && { competencies: framework }),
  };
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function readList<T extends { id: string }>(file: TextFile, schema: z.ZodType<T>, report: Report): Map<string, T> {
  const entries = new Map<string, T>();
  const yaml = readYaml(file, { text: file.text, start: 0, limit: limits.sharedBytes }, report);
  const name = file.path.split('/').at(-1) ?? file.path;
  if (yaml === undefined || yaml.data === null) return entries;
  if (!Array.isArray(yaml.data)) {
    report({
      rule: 'yaml/wrong-field',
      place: linePlace(file, 1),
      message: `${name} is not a list.`,
      fix: 'Start each entry with a hyphen: - id: …',
    });
    return entries;
  }
  for (const [index, data] of yaml.data.entries()) {
    const place: typeof yaml.place = (path, part) => yaml.place([index, ...path], part);
    const entry = readWith(schema, data, { name: `Entry ${index + 1} of ${name}`, noun: 'field', place }, report);
    if (entry === undefined) continue;
    if (entries.has(entry.id)) {
      report({
        rule: 'yaml/same-id',
        place: place(['id'], 'value'),
        message: `${name} has two entries with the id "${entry.id}".`,
        fix: 'Give one of them another id.',
      });
    } else {
      entries.set(entry.id, entry);
    }
  }
  return entries;
}
