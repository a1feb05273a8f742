import * as z from 'zod';

/** The ids of pages, questions, lessons, objectives: learners' records hang on them. */
export const id = z
  .string()
  // What every object of JavaScript has is no id: looked up where it is not, it would be found all the same.
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/, {
    error:
      'An id is made of lower-case letters, digits and hyphens, starts with a letter, has at most 40 characters, and is not "constructor".',
  })
  .describe(
    'Lower-case letters, digits and hyphens, starting with a letter, at most 40. A published id never changes.',
  );

/** The ids of figures, sources and terms; nothing of the learner's hangs on them. */
export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'An id is made of lower-case letters, digits and hyphens.' })
  .describe('Lower-case letters, digits and hyphens.');

/** A row of the competency framework; some rows have come in between: `achats/67A`. */
export const competency = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/\d+[A-Z]?$/, {
    error: 'A competency is written <block>/<row number>: usages-quotidiens/2.',
  })
  .describe('A row of the competency framework: usages-quotidiens/2.');

/** What a lesson serves: a row of the framework and the level it leads to. */
export const servedCompetency = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/\d+[A-Z]?(@[1-5])?$/, {
    error: 'A competency is written <block>/<row number>@<level from 1 to 5>: usages-quotidiens/2@1.',
  })
  .describe('A row of the competency framework and the level, from 1 to 5, that one reaches: usages-quotidiens/2@1.');

/** A BCP 47 tag as course folders are named: `fr`, `nl-BE`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'A language is a code such as fr, en or nl.' })
  .describe('A language code: fr, en, nl.');

export const text = z.string().regex(/\S/, { error: 'This text is empty.' }).describe('Some text.');

/** Words in each language of the course: `{ fr: … }`. */
export const words = z.record(language, text).describe('The words in each language: { fr: "…" }.');

export const minutes = z.number().positive().max(6000).describe('How long it takes, in minutes.');

/** `YYYY-MM-DD` */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'A date is written 2027-11-30.' })
  .describe('A date, written 2027-11-30.');
