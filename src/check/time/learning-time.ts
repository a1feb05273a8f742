import type { Block, Interaction } from '../../model/course.ts';
import type { QuestionType } from '../../model/question.ts';
import { countWords, plainTextOf } from '../walk/plain-text.ts';
import type { AskedInteraction } from '../walk/walk.ts';

/** Adults read 200 to 250 words of explanation a minute on a screen; the slower ones must have time. */
const wordsPerMinute = 200;

/** Minutes to think and answer, reading aside. */
const thinking: Readonly<Record<QuestionType, number>> = {
  'true-false': 0.3,
  likert: 0.3,
  choice: 0.6,
  'fill-in': 0.6,
  cloze: 0.8,
  hotspot: 0.8,
  numeric: 1.5,
  matching: 1,
  sequencing: 1,
  categorize: 1,
  'long-fill-in': 3,
  commitment: 1,
  worksheet: 6,
  // Its decisions are counted one by one.
  scenario: 0,
};

/** About how many minutes a learner spends on these blocks and questions. */
export const learningMinutes = (blocks: readonly Block[], interactions: readonly AskedInteraction[]): number =>
  countWords(plainTextOf(blocks)) / wordsPerMinute +
  interactions.reduce((sum, { interaction }) => sum + thinking[interaction.question.type] + deciding(interaction), 0);

/** Minutes for the decisions of a scenario. */
const deciding = ({ story }: Interaction): number =>
  story ? story.scenes.filter(({ choices }) => choices.length > 0).length / 2 : 0;
