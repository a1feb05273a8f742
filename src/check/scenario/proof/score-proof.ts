import { namesIn } from '../../../model/parse-expression.ts';
import type { Bounds } from './bounds.ts';
import type { Exploration } from './explore.ts';
import type { Merge } from './merging.ts';
import { rangeOf } from './ranges.ts';
import { dividing, leaving, scoreSearch, scoresIn, type ScoresSeen, winning } from './scores.ts';
import { type Finding, type Goal, never } from './seek.ts';
import type { Tale } from './tale.ts';

export interface ScoreProof extends ScoresSeen {
  /** Whether best and worst are known to be so, and are not only the best and the worst that were seen. */
  readonly isExact: boolean;
  /** The formula goes below 0, or above 100. */
  readonly below: Finding;
  readonly above: Finding;
  /** The formula divides by nothing. */
  readonly lost: Finding;
  /** The score from which the game is won. */
  readonly won?: Finding;
}

/** Names that the score reads, as slots. */
export const scoreSlots = ({ story: { score }, ground }: Tale): ReadonlySet<number> =>
  new Set(score === undefined ? [] : namesIn(score).flatMap((name) => ground.slots.get(name) ?? []));

interface Means {
  readonly merge: Merge;
  readonly find: (goal: Goal) => Finding;
  /** All states, with what the score reads kept apart. */
  readonly exploration?: Exploration;
  /** Share of the score from which the game is won. */
  readonly mastery: number | undefined;
}

/** States of each scene that are gone on from in search of good and of bad scores. */
const width = 60;

export function proveScore(tale: Tale, bounds: Bounds, { merge, find, exploration, mastery }: Means): ScoreProof {
  const orNever = (goal: Goal | undefined): Finding => (goal ? find(goal) : never);
  const seen = exploration ? scoresIn(tale, exploration) : searched(tale, bounds, merge);
  const isWon = seen.best !== undefined && mastery !== undefined && seen.best.score >= Math.round(mastery * 100);
  const won = (): Finding => {
    if (isWon && seen.best) return { is: 'seen', play: seen.best.play };
    return exploration || mastery === undefined ? never : find(winning(tale, mastery));
  };
  return {
    ...seen,
    isExact: exploration !== undefined || isAtBounds(tale, bounds, seen),
    below: orNever(leaving(tale, bounds, 'below')),
    above: orNever(leaving(tale, bounds, 'above')),
    lost: orNever(dividing(tale, bounds)),
    ...(mastery !== undefined && { won: won() }),
  };
}

function searched(tale: Tale, bounds: Bounds, merge: Merge): ScoresSeen {
  const { scenes, endings } = tale.story;
  if (scenes.length === 0 || endings.every((_, at) => !bounds.boxes[scenes.length + at])) return {};
  const { best } = scoreSearch(tale, merge, 'best', width);
  const { worst } = scoreSearch(tale, merge, 'worst', width);
  return { ...(best && { best }), ...(worst && { worst }) };
}

/** Nothing is better than what the bounds allow, nor worse. */
function isAtBounds({ story, ground }: Tale, { boxes }: Bounds, { best, worst }: ScoresSeen): boolean {
  const ranges = story.endings.flatMap(({ score }, at) => {
    const box = boxes[story.scenes.length + at];
    if (!box) return [];
    if (score !== undefined) return { from: score, to: score };
    return story.score === undefined ? [] : rangeOf(story.score, box, ground.slots);
  });
  const shown = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));
  const most = shown(Math.max(...ranges.map(({ to }) => to)));
  const least = shown(Math.min(...ranges.map(({ from }) => from)));
  return best?.score === most && worst?.score === least;
}
