import * as z from 'zod';
import { when } from './schema-shared.ts';
import { competency, key, words } from './schema-words.ts';

const level = z.number().int().min(1).max(5).describe('A level, from 1 to 5.');

const profile = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*$/, { error: 'A profile is written in capitals: DEV.' })
  .describe('The sign of a profile, in capitals: DEV.');

const row = z.strictObject({
  id: competency,
  title: words.describe('What one can do, in each language: { fr: "Minimiser ses impacts" }.'),
  level: z
    .union([z.string().regex(/^[1-5](-[1-5])?$/), z.number().int().min(1).max(5)], {
      error: 'A level is written 2, or 1-4 from the first to the last.',
    })
    .transform(String)
    .optional()
    .describe('The levels the framework expects, from the first to the last: 1-4. Left out where it says none.'),
  needs: z
    .record(profile, z.number().int().min(0).max(5))
    .default({})
    .describe(
      'The level that each profile needs: { DEV: 3, UX: 0 }. 0: not needed; left out: the framework does not say.',
    ),
});

/** `competencies.yaml`: a competency framework, told in our words. */
export const frameworkSchema = z
  .strictObject({
    source: key.describe('The id of the framework in sources.yaml.'),
    status: z.enum(['beta', 'final']).describe('beta: a final version is to come; or final.'),
    edition: when.describe('When this version was published: 2024-12.'),
    levels: z
      .array(
        z.strictObject({
          level,
          title: words.describe('What the level is called: { fr: Bases }.'),
          meaning: words.describe('What one can do at this level, one sentence.'),
        }),
      )
      .default([])
      .describe('What the levels mean.'),
    profiles: z
      .array(z.strictObject({ id: profile, title: words.describe('What the profile does: { fr: Développement }.') }))
      .default([])
      .describe('The jobs whose needs the rows tell.'),
    blocks: z
      .array(
        z.strictObject({
          id: key.describe('What the ids of its rows begin with: green-it.'),
          title: words.describe('The title of the block: { fr: Green IT }.'),
        }),
      )
      .default([])
      .describe('The blocks of the framework, in its order.'),
    rows: z.array(row).describe('Every row of the framework, once, in its order.'),
  })
  .meta({
    title: 'competencies.yaml',
    description: 'A competency framework: levels, profiles, blocks, and every row once.',
  });

export type FrameworkFile = z.infer<typeof frameworkSchema>;
