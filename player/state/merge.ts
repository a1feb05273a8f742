import type { PlayerCourse } from '../../src/model/player-course.ts';
import { bestOf, earliestDay, joinedAnswer, placesOf } from './joined.ts';
import type { Progress } from './progress.ts';

/** Two copies of one learner's progress that know nothing of each other, as one: what was done in either is done, the second came later. */
export function merge(first: Progress, second: Progress, course: PlayerCourse): Progress {
  const answers = new Map(first.answers);
  second.answers.forEach((answer, id) => {
    const before = answers.get(id);
    answers.set(id, before ? joinedAnswer([before, answer], course.questions[id], added) : answer);
  });
  const seen = new Set(first.seen);
  second.seen.forEach((id) => seen.add(id));
  return {
    revision: Math.max(first.revision, second.revision) + 1,
    location: second.location,
    seen,
    answers,
    assessment: {
      ...first.assessment,
      ...second.assessment,
      sent: first.assessment.sent + second.assessment.sent,
      ...bestOf(first.assessment, second.assessment),
    },
    places: placesOf(first, second),
    completed: first.completed || second.completed,
    ...earliestDay(first, second),
    passed: first.passed || second.passed,
    unknown: first.unknown.concat(second.unknown),
  };
}

const added = (one: number, other: number): number => one + other;
