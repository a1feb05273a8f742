import * as z from 'zod';
import { decimal, flag, list, path, whole } from './schema-attributes.ts';
import { id, key } from './schema-words.ts';

const source = key.optional().describe('The id of a source in sources.yaml.');

const condition = z.string().regex(/\S/).describe('A condition: if="budget >= 5 and not refus".');

/** The attributes of every block that opens with three colons and is no question. */
export const blockAttributes = {
  callout: z
    .strictObject({
      kind: z
        .enum(['caution', 'tip', 'example', 'remember'])
        .describe('caution (be careful), tip, example, remember (to keep).'),
    })
    .describe('A few lines set apart.'),
  definition: z
    .strictObject({ term: key.optional().describe('The id of a term of glossary.yaml.') })
    .describe('A term and what it means.'),
  quote: z
    .strictObject({ by: z.string().regex(/\S/).describe('Who said it: by="Prénom Nom, fonction".'), source })
    .describe('Words of somebody.'),
  accordion: z.strictObject({}).describe('Folds, each under a level-3 heading.'),
  more: z.strictObject({}).describe('Text folded away until asked for.'),
  tabs: z.strictObject({}).describe('Panels of which one shows at a time, each under a level-3 heading.'),
  cards: z.strictObject({}).describe('Cards to turn: a level-3 heading is the front, what stands under it the back.'),
  steps: z.strictObject({}).describe('Numbered steps, each under a level-3 heading.'),
  timeline: z.strictObject({}).describe('Dates in their order, each a level-3 heading: ### 2021 :: La loi REEN.'),
  video: z
    .strictObject({
      id,
      src: path.optional().describe('The light file of the course, 480 lines at most: src=media/visite.mp4.'),
      high: path.optional().describe('The same in better definition: high=media/visite-hd.mp4.'),
      embed: z
        .url({ protocol: /^https?$/, error: 'This is no address: write https://… in full.' })
        .optional()
        .describe('Instead of src, the address of the player of another host, asked for only once the learner agrees.'),
      captions: path.optional().describe('The captions in WebVTT: captions=media/visite.fr.vtt.'),
      poster: path.optional().describe('A picture that stands until the video plays: poster=media/visite.png.'),
      seconds: whole.describe('How long it lasts: seconds=95.'),
      why: z.string().default('').describe('Why a video and not a text (RGESN 4.6).'),
    })
    .describe('A video; what stands in it is its transcript.'),
  figure: z
    .strictObject({
      src: path.describe('The picture: src=media/bureau.svg.'),
      alt: z.string().default('').describe('What the picture shows, in one sentence.'),
      decorative: flag.default(false).describe('Stands alone: the picture adds nothing to the text.'),
      credit: z.string().default('').describe('Who made the picture.'),
    })
    .describe('A picture with its caption.'),
  description: z.strictObject({}).describe('Inside a figure: a longer text for who cannot see the picture.'),
  chart: z
    .strictObject({
      type: z.enum(['bar', 'stacked', 'line']).describe('bar, stacked or line.'),
      unit: z.string().default('').describe('The unit of the numbers: unit="%".'),
      source: list.default([]).describe('Ids of sources in sources.yaml, a space between.'),
    })
    .describe('A table drawn as a chart.'),
  table: z.strictObject({}).describe('A table with a caption.'),
  storyboard: z
    .strictObject({ id: id.optional() })
    .describe('Drawings with narration, told on a timeline; a scene under each level-3 heading.'),
  talk: z.strictObject({}).describe('In a scenario: who says what, a line each: - naima :: On tranche.'),
  help: z
    .strictObject({ if: condition.optional() })
    .describe('In a scene of a scenario: what may be asked for before deciding: :::help[Demander à Naïma].'),
  decide: z
    .strictObject({})
    .describe('In a scene of a scenario: the choices, with their effects and what comes of them.'),
  hint: z.strictObject({}).describe('In a question: shown after a first try that was not right.'),
  feedback: z
    .strictObject({
      when: z
        .enum(['right', 'partial', 'wrong'])
        .optional()
        .describe('right, partial or wrong; without it, the text is always shown.'),
    })
    .describe('In a question: said once it is answered.'),
} as const;

/** The attributes of blocks of one line and two colons. */
export const lineAttributes = {
  'key-figure': z
    .strictObject({ figure: key.describe('The id of a figure of figures.yaml.') })
    .describe('A figure set large, with its scope, year and source.'),
  definition: z
    .strictObject({ term: key.describe('The id of a term of glossary.yaml.') })
    .describe('A term of the glossary, set apart.'),
  download: z
    .strictObject({ src: path.describe('The file to take away: src=media/liste.csv.') })
    .describe('A file of the course to take away: ::download[Title]{src=…}.'),
  scene: z
    .strictObject({
      src: path.describe('The drawing, an SVG: src=media/scene-1.svg.'),
      alt: z.string().default('').describe('What the drawing shows, in one sentence.'),
      seconds: whole
        .optional()
        .describe('How long the scene lasts; without it, as long as its narration takes to say.'),
    })
    .describe('In a storyboard: the drawing of a scene.'),
  scenario: z
    .strictObject({ src: path.describe('The file that tells it, in the same folder: src=histoire.md.') })
    .describe('A serious game, told in a file of its own: ::scenario{src=histoire.md}.'),
  setting: z
    .strictObject({
      if: condition.optional(),
      picture: path.optional().describe('A drawing above the scene: picture=media/bureau.svg.'),
      alt: z.string().default('').describe('What the drawing shows, in one sentence.'),
      decorative: flag.default(false).describe('Stands alone: the drawing adds nothing to the scene.'),
      credit: z.string().default('').describe('Who made the picture.'),
      goto: z.string().optional().describe('Where a scene without a decision leads, where not to the next: goto=n08.'),
    })
    .describe('In a scenario, below the heading of a scene: on which condition it comes, its drawing, where it leads.'),
  ending: z
    .strictObject({
      if: condition.optional(),
      'at-once': flag.default(false).describe('Stands alone: the ending is looked at after each choice.'),
      score: decimal.optional().describe('The score of who ends here, whatever the formula says: score=0.'),
    })
    .describe('In a scenario, below a heading: this is an ending, and when it comes.'),
} as const;

/** The attributes of what stands inside a line, after one colon. */
export const inlineAttributes = {
  figure: z
    .strictObject({ as: z.literal('number').optional().describe('number: the value without its unit.') })
    .describe('The value of a figure: :figure[part-carbone-france-2022].'),
  source: z.strictObject({}).describe('A source: :source[ademe-2025-numerique-france].'),
  term: z
    .strictObject({ id: key.describe('The id of a term of glossary.yaml.') })
    .describe('Words that link to a term: :term[cycle de vie]{id=cycle-de-vie}.'),
  lang: z
    .strictObject({
      lang: z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'A language is a code such as en or nl.' })
        .describe('The language of the words: lang=en.'),
    })
    .describe('Words in another language: :lang[greenwashing]{lang=en}.'),
  gap: z
    .strictObject({
      id: z.string().optional().describe('One character, a digit or a lower-case letter: {#a}.'),
      options: z.string().optional().describe('A list to pick from: options="premier|deuxième".'),
    })
    .describe('In a cloze: a gap to fill, with the accepted answers: :gap[11|onze]{#a}.'),
} as const;

export type BlockName = keyof typeof blockAttributes;
export type LineName = keyof typeof lineAttributes;
export type InlineName = keyof typeof inlineAttributes;
