import { ownLine } from './commitment.ts';
import type { Assessment, Course, Interaction } from './course.ts';
import { interactionsOf, storyInteractions } from './interactions-of.ts';
import { type Play, playsOf } from './plays-of.ts';
import { longestCell } from './worksheet/response.ts';

/** SCORM 1.2 RTE 3.4.4: `cmi.suspend_data` is a CMIString4096. */
export const stateLimit = 4096;

/**
 * What does not hang on pages and questions: version, revision, location, seeds, scores, day, end, checksum
 * (`player/state/pack.ts`), and the tracker's own.
 */
const overhead = 90;
const key = 4;
/** Where a learner is in a storyboard or a video, with its key and separator; of a storyboard also which scenes were seen. */
const place = (play: Play): number => key + 1 + 8 + (play.type === 'storyboard' ? play.scenes.length : 0);

/** The longest state a learner can reach in a course, in characters. */
export function stateBudget(course: Course): number {
  const pages = course.lessons.flatMap((lesson) => lesson.pages);
  const asked = pages.flatMap(({ blocks }) => interactionsOf(blocks));
  const told = asked.flatMap(storyInteractions);
  // The attempt under way and the one sent last are both kept.
  const plays = sum(pages.flatMap(({ blocks }) => playsOf(blocks)).map(place));
  return (
    overhead +
    pages.length * key +
    plays +
    sum([...asked, ...told].map(entry)) +
    2 * (course.assessment ? longestAttempt(course.assessment) : 0)
  );
}

/** The longest questions of the bank, as many as one attempt draws: all of them where the author names no number. */
function longestAttempt({ draw, groups }: Assessment): number {
  const counts = Object.values(draw);
  const bank = groups.flatMap(({ interactions }) => interactions.map(entry));
  return sum(bank.toSorted((a, b) => b - a).slice(0, counts.length > 0 ? sum(counts) : bank.length));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Key, tries, separator and the longest response. */
const entry = (asked: Interaction): number => key + 2 + longestResponse(asked);

/** Typed words are counted at this length as they are written: the longest French words in use are shorter. */
const typed = 32;
/** An accent or a comma takes two characters: what French grows by. */
const growth = 1.15;
/** What a game holds beside its choices: `scenario/game.ts`. */
const game = 10;

function longestResponse({ question, story }: Interaction): number {
  switch (question.type) {
    case 'true-false':
    case 'likert':
      return 1;
    case 'choice':
    case 'hotspot':
      return question.multiple ? question.options.length : 1;
    case 'sequencing':
      return question.options.length;
    case 'matching':
      return 2 * question.sources.length;
    case 'categorize':
      return 2 * question.items.length;
    case 'numeric':
      return 12;
    case 'fill-in':
      return typed;
    case 'cloze':
      return question.gaps.length * (typed + 1);
    case 'long-fill-in':
      return Math.ceil(question.max * growth);
    case 'worksheet':
      // Key, mark of a draft, number, line feed.
      return question.cells.length * (3 + 1 + longestCell + 2);
    case 'commitment':
      return question.options.length + Math.ceil(question.own * ownLine * growth);
    case 'scenario':
      return game + (story ? story.scenes.length + story.helps : 0);
  }
}
