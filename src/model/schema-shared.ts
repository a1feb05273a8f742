import * as z from 'zod';
import { key, language, text, words } from './schema-words.ts';

const aliases = z.array(z.string()).default([]).describe('Names it had in older lists.');
/** Years and dates are written as they are known: 2022, 2022-2026, 2025-01. */
export const when = z.union([z.string(), z.number()]).transform(String).describe('A year or a date: 2022, 2025-01.');

export const figureSchema = z.strictObject({
  id: key.describe('The id by which text quotes the figure.'),
  value: z.number().optional().describe('The number, with a dot.'),
  value_text: text.optional().describe('The value when it is no single number.'),
  unit: z.string().default('').describe('The unit: %.'),
  display: text.describe('What the learner reads: 4,4 %.'),
  label_fr: text.describe('What the figure says, in French.'),
  label_en: text.optional().describe('What the figure says, in English.'),
  label_nl: text.optional().describe('What the figure says, in Dutch.'),
  scope: z.string().default('').describe('What is counted.'),
  year: when.describe('The year the figure is about.'),
  source: key.describe('The id of its source in sources.yaml.'),
  locator: z.string().default('').describe('Where in the source: p. 3.'),
  confidence: z
    .enum(['confirmed', 'single', 'contradictory', 'calculated', 'fictional'])
    .describe('How sure the figure is: confirmed, single, contradictory, calculated or fictional.'),
  rule: z.string().default('').describe('How the figure may be used.'),
  with: z
    .array(text)
    .default([])
    .describe('Beginnings of words: one of them stands on each page that quotes the figure.'),
  without: z
    .array(text)
    .default([])
    .describe('Beginnings of words: none of them stands in the paragraph, table or chart that quotes the figure.'),
  aliases,
});

export const sourceSchema = z.strictObject({
  id: key.describe('The id by which text quotes the source.'),
  organisation: text.describe('Who published it.'),
  title: text.describe('Its title.'),
  date: when.describe('When it was published: 2025-01.'),
  url: z
    .string()
    .regex(/^(https?:\/\/\S+)?$/, { error: 'An address starts with https:// and holds no space.' })
    .default('')
    .describe('Its address: https://…, where it has one.'),
  read: z
    .enum(['primary', 'relay'])
    .optional()
    .describe('primary: the document itself was read; relay: another told of it.'),
  licence: z.string().optional().describe('Its licence, where it is known.'),
  aliases,
});

export const termSchema = z.strictObject({
  id: key.describe('The id by which text links to the term.'),
  term: words.describe('The term in each language.'),
  definition: words.describe('Its definition in each language, one sentence.'),
  see: z.array(key).default([]).describe('Ids of terms near it.'),
  aliases,
});

export const figuresSchema = z.array(figureSchema).meta({ title: 'figures.yaml', description: 'Every figure, once.' });
export const sourcesSchema = z.array(sourceSchema).meta({ title: 'sources.yaml', description: 'Every source, once.' });
export const glossarySchema = z.array(termSchema).meta({ title: 'glossary.yaml', description: 'Every term, once.' });

export type FigureEntry = z.infer<typeof figureSchema>;
export type SourceEntry = z.infer<typeof sourceSchema>;
export type TermEntry = z.infer<typeof termSchema>;

/** The label of a figure in a language, French where nobody has translated it. */
export const figureLabel = (figure: FigureEntry, code: string): string =>
  ({ fr: figure.label_fr, en: figure.label_en, nl: figure.label_nl })[code.slice(0, 2)] ?? figure.label_fr;

/** Words in a language, French where nobody has translated them. */
export const wordsIn = (all: Readonly<Record<z.infer<typeof language>, string>>, code: string): string =>
  all[code] ?? all[code.slice(0, 2)] ?? all['fr'] ?? Object.values(all)[0] ?? '';
