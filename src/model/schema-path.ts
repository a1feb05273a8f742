import * as z from 'zod';
import { competency, id, language, text, words } from './schema-words.ts';

const courses = z
  .array(text)
  .default([])
  .describe('Folders of courses, from the folder of path.yaml, in order: [module-1, module-2].');

const pathBlock = z.strictObject({
  id: id.describe('The id of the block. It never changes.'),
  title: words.describe('The title of the block in each language: { fr: "…" }.'),
  description: words.describe('What the block is about, in each language: { fr: "…" }.'),
  courses,
});

/** `path.yaml`: courses that a learner takes as one. */
export const pathSchema = z
  .strictObject({
    id: id.describe('The id of the path, also the name of its packages. It never changes.'),
    languages: z
      .array(language)
      .min(1)
      .describe('The languages the path is built in; each course must have them: [fr].'),
    title: words.describe('The title in each language: { fr: "…" }.'),
    description: words.describe('What the path is about, in each language: { fr: "…" }.'),
    courses,
    notCovered: z
      .array(
        z.strictObject({
          rows: z.array(competency).min(1).describe('Rows of the competency framework: [green-it/9].'),
          reason: words.describe('Why no course of the path serves them, one sentence.'),
        }),
      )
      .default([])
      .describe('Rows of the competency framework that the path leaves out, and why.'),
    blocks: z.array(pathBlock).default([]).describe('Courses under a title of their own, after those of the path.'),
  })
  .meta({ title: 'path.yaml', description: 'Courses that a learner takes as one.' });

export type PathFile = z.infer<typeof pathSchema>;
