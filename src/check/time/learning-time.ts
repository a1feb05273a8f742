import type { Block, Course, Interaction } from '../../model/course.ts';
import { blocksInside } from '../../model/blocks-inside.ts';
import { titlesOf } from '../language/titles.ts';
import { proseOf } from '../walk/walk.ts';
import { mean, proseMinutes, readingMinutes, sum, wordsPerMinute } from './reading-speed.ts';
import { storyMinutes } from './story-time.ts';
import { thinkingMinutes } from './thinking-time.ts';

/** What is looked at rather than read, in minutes. */
const looking = { picture: 0.1, chart: 0.25 };

/** Of who is offered a fold of `:::more` or a hint, every second one opens it. */
const opened = 0.5;

/** Words that a key figure shows besides its own: what it covers, its year, its source. */
const aroundKeyFigure = 6;

/** What a learner needs for parts of a course, reckoned in minutes; docs/author/course-text.md tells the formula. */
export interface LearningTime {
  blocks(blocks: readonly Block[]): number;
  /** A question read, thought about, answered, and what is said of the answer. */
  question(interaction: Interaction): number;
}

/** Reckons with the glossary of a course: `::definition{term=…}` shows words that stand there. */
export function learningTime({ glossary }: Pick<Course, 'glossary'>): LearningTime {
  const defined = (term = ''): number => readingMinutes(glossary.get(term)?.definition ?? '');
  const blocks = (all: readonly Block[]): number => sum(all.map(one));
  const question = (asked: Interaction): number => {
    const { prompt, text = [], words, hint, story, question: about } = asked;
    return (
      blocks([...prompt, ...text]) +
      proseMinutes(Object.values(words)) +
      opened * blocks(hint) +
      feedbackMinutes(asked, blocks) +
      (asked.drawing ? looking.picture : 0) +
      thinkingMinutes(about) +
      (story ? storyMinutes(story, { blocks, prose: (some) => proseMinutes([some]) }) : 0)
    );
  };
  const one = (block: Block): number => {
    const own = readingMinutes(readTitles(block).join(' ')) + proseMinutes(proseOf(block));
    switch (block.type) {
      case 'interaction':
        return question(block.interaction);
      case 'more':
        return opened * (own + blocks(block.blocks));
      case 'definition':
        return own + blocks(block.blocks) + defined(block.term);
      case 'key-figure':
        return own + aroundKeyFigure / wordsPerMinute;
      case 'figure':
        return own + (block.decorative ? 0 : looking.picture);
      case 'chart':
        return own + looking.chart;
      // Its transcript is there for who does not watch.
      case 'video':
        return block.seconds / 60;
      case 'storyboard':
        return sum(block.scenes.map(({ seconds }) => seconds / 60)) + blocks(blocksInside(block));
      default:
        return own + blocks(blocksInside(block));
    }
  };
  return { blocks, question };
}

/** Titles, captions and names that are read once: alternatives are for who does not see, and what a chart shows is looked at. */
function readTitles(block: Block): readonly string[] {
  switch (block.type) {
    case 'quote':
      return [block.by];
    case 'talk':
      return block.lines.map(({ by }) => by);
    case 'chart':
      return [block.title];
    // Reckoned by what is watched, answered or looked at.
    case 'figure':
    case 'storyboard':
    case 'video':
    case 'interaction':
      return [];
    default:
      return titlesOf(block);
  }
}

/** What is said of an answer: the mean of what may be said of one option, for each option that is answered, and of the outcomes. */
function feedbackMinutes(
  { question, optionFeedback, outcomeFeedback }: Interaction,
  blocks: LearningTime['blocks'],
): number {
  const said = Object.values(optionFeedback);
  const times = Math.min(said.length, answered(question));
  const { always = [], ...outcomes } = outcomeFeedback;
  const either = Object.values(outcomes).map(blocks);
  return mean(said.map((one) => proseMinutes([one]))) * times + mean(either) + blocks(always);
}

/** Of how many options something is said once a question is answered. */
function answered(question: Interaction['question']): number {
  switch (question.type) {
    case 'matching':
      return question.sources.length;
    case 'categorize':
      return question.items.length;
    case 'sequencing':
      return question.options.length;
    case 'choice':
    case 'hotspot':
      return question.right.length;
    default:
      return 1;
  }
}
