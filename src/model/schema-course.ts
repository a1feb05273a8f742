import * as z from 'zod';
import { date, id, language, minutes, text, words } from './schema-words.ts';

export const objective = z.strictObject({
  id,
  title: words.describe('What the learner will be able to do: { fr: "Citer quatre types d’impacts" }.'),
});

export const completion = z.strictObject({
  pages: z.enum(['all', 'none']).default('all').describe('all: every page has been shown.'),
  assessment: z
    .enum(['passed', 'submitted', 'none'])
    .default('passed')
    .describe('What the final assessment must be: passed, submitted, or none when it does not count.'),
});

/** `course.yaml`: what a course is. */
export const courseSchema = z
  .strictObject({
    id: id.describe('The id of the course, also the name of its packages. It never changes.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, { error: 'A version is three numbers: 1.0.0.' })
      .describe('Three numbers: 1.0.0.'),
    languages: z.array(language).min(1).describe('The languages of the course, each with a folder of lessons: [fr].'),
    title: words.describe('The title in each language: { fr: "…" }.'),
    description: words.describe('What the course is about, in each language: { fr: "…" }.'),
    keywords: z.record(language, z.array(text)).default({}).describe('Keywords in each language: { fr: [sobriété] }.'),
    audience: words.describe('For whom, in each language: { fr: "Tous les agents publics" }.'),
    licence: text.describe('The licence of the course: etalab-2.0.'),
    authors: z.array(text).min(1).describe('Who wrote the course: [Parcours].'),
    contact: z.string().default('').describe('Who answers questions about the course.'),
    reviewBy: date.describe('When someone must read the course again: 2027-11-30.'),
    minutes: minutes.describe('How long the whole course takes, in minutes: 60.'),
    theme: z
      .enum(['estran', 'inr', 'neutral', 'etat'])
      .default('estran')
      .describe('How it looks: estran, inr, neutral or etat.'),
    navigation: z
      .enum(['free', 'sequential'])
      .default('free')
      .describe('free, or sequential: a page opens when the one before is done.'),
    completion: completion.default({ pages: 'all', assessment: 'passed' }).describe('When the course is completed.'),
    attestation: z.boolean().default(true).describe('Whether the last page shows an attestation to print.'),
    objectives: z.array(objective).default([]).describe('What the learner will be able to do.'),
  })
  .meta({ title: 'course.yaml', description: 'What a course is: title, languages, objectives, how it is completed.' });

export type CourseFile = z.infer<typeof courseSchema>;
