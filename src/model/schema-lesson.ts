import * as z from 'zod';
import { id, key, minutes, servedCompetency, text } from './schema-words.ts';

/** The front matter of a lesson. */
export const lessonSchema = z
  .strictObject({
    id: id.describe('The id of the lesson: objet-planete.'),
    title: text.describe('The title of the lesson: "Un objet, une planète".'),
    kind: z.literal('lesson').optional().describe('lesson, or assessment for the final assessment.'),
    minutes: minutes.describe('How long the lesson takes, in minutes: 8.'),
    objectives: z.array(id).default([]).describe('Ids of the objectives of course.yaml it serves.'),
    competencies: z
      .array(servedCompetency)
      .default([])
      .describe(
        'Rows of the competency framework, each with the level that the lesson leads to: [usages-quotidiens/2@1].',
      ),
  })
  .meta({ title: 'Front matter of a lesson', description: 'What stands between the two --- lines of a lesson.' });

const count = z.number().int().positive().max(200);

/** The front matter of the file that holds the final assessment. */
export const assessmentSchema = z
  .strictObject({
    id: id.describe('The id of the assessment: evaluation.'),
    title: text.describe('The title of the assessment: Évaluation finale.'),
    kind: z.literal('assessment').describe('assessment: this file is the final assessment.'),
    minutes: minutes.describe('How long the assessment takes, in minutes: 10.'),
    draw: z
      .record(z.string(), count)
      .default({})
      .describe('How many questions are drawn of each tag: { cycle-de-vie: 3 }. Without it, all are asked.'),
    pools: z
      .array(key)
      .default([])
      .describe('Questions shared between courses, by the names of their files in the folder pools: [terminaux].'),
    pages: z
      .record(z.string(), id)
      .default({})
      .describe('The page that teaches the answers, by question, part or pool: { terminaux: mes-appareils }.'),
    shuffle: z
      .strictObject({
        questions: z.boolean().default(false).describe('Whether questions come in random order.'),
        options: z.boolean().default(false).describe('Whether options come in random order.'),
      })
      .default({ questions: false, options: false })
      .describe('What comes in random order: { questions: true, options: true }.'),
    attempts: z.number().int().min(0).max(99).default(0).describe('How often one may try; 0: as often as one likes.'),
    timeLimit: z
      .number()
      .min(5)
      .max(600)
      .optional()
      .describe('Minutes an attempt may take, at least 5; learners may ask for more. Without it: no limit.'),
    masteryScore: z.number().min(0).max(1).describe('Share of the points needed to pass, from 0 to 1: 0.7.'),
    feedback: z
      .enum(['at-once', 'at-the-end', 'never'])
      .default('at-the-end')
      .describe('When right answers are shown: at-once, at-the-end or never.'),
  })
  .meta({ title: 'Front matter of the final assessment', description: 'What stands between its two --- lines.' });

export type LessonFrontMatter = z.infer<typeof lessonSchema>;
export type AssessmentFrontMatter = z.infer<typeof assessmentSchema>;
