import * as z from 'zod';
import { amount, decimal, flag, list, path, whole, yesNo } from './schema-attributes.ts';
import { id } from './schema-words.ts';

/** What every question takes. */
const common = {
  id: id.optional().describe('The id of the question: {#terminaux}. A published id never changes.'),
  points: amount.default(1).describe('Weight of the question in the score: points=2.'),
  tries: whole.optional().describe('How often one may answer in a lesson: tries=2.'),
  partial: yesNo.default(true).describe('partial=no: only the whole answer counts.'),
  objective: id.optional().describe('The id of an objective of course.yaml.'),
  tags: list.default([]).describe('In a bank: words by which questions are drawn: tags="a b".'),
  page: id.optional().describe('In a bank: the page where the answer is taught.'),
};

const typed = {
  case: yesNo.default(false).describe('case=yes: capitals count.'),
  accents: yesNo.default(false).describe('accents=yes: accents count.'),
};

const multiple = flag.default(false).describe('Stands alone: several answers may be picked though one is right.');

/** `tolerance=0.02`, `tolerance="0.5 %"` */
const tolerance = z
  .string()
  .regex(/^\d{1,12}([.,]\d{1,8})?\s*%?$/, { error: 'A tolerance is a number, or a share with %: 0.02, "0.5 %".' })
  .describe('How far from its value a cell is still right, absolute or as a share: tolerance=0.02, tolerance="0.5 %".');

/** `values="fe=0.0519 pue=1.8"` */
const values = z
  .string()
  .regex(/^(\s*[a-z][a-z0-9]*\s*=\s*-?\d{1,12}([.,]\d{1,8})?)*\s*$/, {
    error: 'Write names and numbers: values="fe=0.0519 pue=1.8".',
  })
  .transform((text) =>
    [...text.matchAll(/([a-z][a-z0-9]*)\s*=\s*(\S+)/g)].map(
      ([, name = '', value = '']) => [name, Number(value.replace(',', '.'))] as const,
    ),
  )
  .describe('Numbers that formulas can name: values="fe=0.0519 pue=1.8".');

const decimals = z
  .string()
  .regex(/^[0-6]$/, { error: 'This is a number of decimals, 0 to 6.' })
  .transform(Number)
  .describe('Decimals of what is shown: decimals=2.');

/** The attributes of every question, by its name. */
export const questionAttributes = {
  choice: z.strictObject({ ...common, multiple }).describe('Pick one or several options.'),
  'true-false': z
    .strictObject({
      ...common,
      answer: z
        .enum(['true', 'false'])
        .transform((word) => word === 'true')
        .describe('true or false: answer=false.'),
    })
    .describe('A sentence that is true or false.'),
  matching: z.strictObject(common).describe('Pair what stands on the left with what stands on the right.'),
  sequencing: z.strictObject(common).describe('Put steps in order.'),
  categorize: z.strictObject(common).describe('Sort items into categories.'),
  'fill-in': z.strictObject({ ...common, ...typed }).describe('Type a word or two.'),
  cloze: z.strictObject({ ...common, ...typed }).describe('A text with gaps.'),
  numeric: z
    .strictObject({
      ...common,
      answer: decimal.describe('The right number, with a dot: answer=14.2.'),
      tolerance: amount.default(0).describe('How far from it is still right: tolerance=0.2.'),
      unit: z.string().optional().describe('The unit, shown after the field: unit="kg par an".'),
    })
    .describe('Type a number.'),
  likert: z.strictObject(common).describe('Say how far one agrees; not graded.'),
  hotspot: z
    .strictObject({
      ...common,
      multiple,
      src: path.describe('The drawing, an SVG: src=media/poste.svg.'),
      alt: z.string().default('').describe('What the drawing shows, in one sentence.'),
    })
    .describe('Pick zones of a drawing.'),
  'long-fill-in': z
    .strictObject({ ...common, max: whole.default(400).describe('Characters one may write: max=400.') })
    .describe('Write a few sentences; not graded.'),
  worksheet: z
    .strictObject({
      ...common,
      tolerance: tolerance.optional(),
      decimals: z.optional(decimals).transform((shown = 2) => shown),
      values: z.optional(values).transform((named = []) => named),
      export: flag.default(false).describe('Stands alone: learners may take their sheet along, for a spreadsheet.'),
    })
    .describe('A calculation sheet: a table with cells to fill in, graded cell by cell.'),
  commitment: z
    .strictObject({
      id: id.optional().describe('The id of the list: {#engagements}. A published id never changes.'),
      own: z
        .string()
        .regex(/^[0-5]$/, { error: 'At most 5 lines may be added.' })
        .transform(Number)
        .default(0)
        .describe('How many lines of their own learners may add: own=2.'),
    })
    .describe('A list of things to do from which learners make their own; it is shown again at the end.'),
} as const;

export type QuestionName = keyof typeof questionAttributes;
export type QuestionAttributes<Name extends QuestionName> = z.infer<(typeof questionAttributes)[Name]>;
