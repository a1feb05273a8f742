import * as z from 'zod';
import { forbiddenNames, functions } from './expression.ts';
import { id, text } from './schema-words.ts';

/** Words that mean something in a formula, so that nothing else can be called so. */
const taken: readonly string[] = [
  ...Object.keys(functions),
  ...forbiddenNames,
  ...'and or not if set true false null in'.split(' '),
];

/** A name that formulas can use. */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,29}$/, {
    error: 'A name for formulas is made of lower-case letters, digits and _, starts with a letter, at most 30.',
  })
  .refine((word) => !taken.includes(word), { error: 'This word means something in formulas.' })
  .describe('A name that formulas can use: lower-case letters, digits and _: budget.');

const measure = z
  .string()
  .regex(/^\s*(<=|>=|<|>)\s*-?\d{1,9}(\.\d{1,6})?\s*$/, {
    error: 'A measure is a sign and a number in quotes: "<= 78".',
  })
  .transform((written) => {
    const [, is = '<', than = '0'] = /^\s*(<=|>=|<|>)\s*(\S+)/.exec(written) ?? [];
    return { is: is as '<' | '<=' | '>' | '>=', than: Number(than) };
  });

const number = z.number().min(-1e9).max(1e9);

const variable = z.strictObject({
  id: name,
  title: text.describe('What the learner reads: Carbone.'),
  start: number.describe('The value at the beginning: 100.'),
  min: number.optional().describe('It never falls below: 0.'),
  max: number.optional().describe('It never rises above: 100.'),
  goal: measure.optional().describe('What the learner aims at, in quotes: "<= 78".'),
  alarm: measure.optional().describe('What must be told, in quotes: "< 15".'),
  gauge: z
    .tuple([number, number])
    .optional()
    .describe('The two ends of its gauge: [0, 100]. Without it, min and max; where they are missing, 0 and 100.'),
});

const clue = z.strictObject({
  id: name,
  title: text.describe('What is found: Un certificat.'),
  words: text.describe('What is read in the list of clues, one sentence.'),
});

const character = z.strictObject({
  id: name,
  name: text.describe('How they are called: Naïma.'),
  role: text.describe('Who they are: cheffe de projet.'),
});

/** The front matter of the file that tells a scenario. */
export const scenarioSchema = z
  .strictObject({
    kind: z.literal('scenario').describe('scenario: this file tells a game.'),
    id: id.describe('The id of the game: cap-sobre. A published id never changes.'),
    title: text.describe('The title of the game: Cap Sobre.'),
    points: z.number().min(0).max(1000).default(1).describe('Weight of the game in the score of the course: 1.'),
    mastery: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('From which score the game is won, 0 to 100: 60. Without it the game counts for nothing.'),
    objective: id.optional().describe('The id of an objective of course.yaml.'),
    helps: z.number().int().min(0).max(20).default(0).describe('How many helps may be asked for in one game: 1.'),
    characters: z.array(character).default([]).describe('Who speaks: [{ id: naima, name: Naïma, role: … }].'),
    variables: z
      .array(variable)
      .max(12)
      .default([])
      .describe('What choices move: [{ id: budget, title: Budget, start: 70, alarm: "< 15", gauge: [0, 100] }].'),
    clues: z.array(clue).default([]).describe('What can be found: [{ id: certificat, title: …, words: … }].'),
    flags: z.array(name).default([]).describe('What is so or not, and is never shown: [refus, mesure].'),
    score: text.optional().describe('The score from 0 to 100, a formula: 40 * clamp((110 - carbone) / 60, 0, 1).'),
  })
  .meta({ title: 'Front matter of a scenario', description: 'What stands between the two --- lines of a scenario.' });

export type ScenarioFrontMatter = z.infer<typeof scenarioSchema>;
