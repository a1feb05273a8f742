import type { PlayerAssessment } from '../../src/model/player-course.ts';
import { shuffled } from '../../src/model/shuffle.ts';
import type { AssessmentAttempt } from '../state/progress.ts';

/** A new attempt: so many questions of each part of the bank, in an order of its own. `seed` decides everything. */
export function drawAttempt({ draw, shuffle }: PlayerAssessment, seed: number): AssessmentAttempt {
  const drawn: string[] = [];
  draw.forEach(({ count, from }, part) => {
    const free = from.filter((id) => drawn.indexOf(id) < 0);
    const picked = shuffled(free, seed + part).slice(0, count);
    // In the author's order, unless the whole is shuffled below.
    drawn.push(...free.filter((id) => picked.indexOf(id) >= 0));
  });
  return { seed, drawn: shuffle.questions ? shuffled(drawn, seed) : drawn, responses: new Map() };
}

/** A seed: 1 to 46,655, three characters in the state. */
export const newSeed = (): number => 1 + Math.floor(Math.random() * 46_654);
