import type { PlayerCourse } from '../../src/model/player-course.ts';
import { bestOf, doneInEither, joinedAnswer } from './joined.ts';
import type { Progress } from './progress.ts';

/** Two copies of one learner's progress that know nothing of each other, as one: what was done in either is done, the second came later. */
export function merge(first: Progress, second: Progress, course: PlayerCourse): Progress {
  const answers = new Map(first.answers);
  second.answers.forEach((answer, id) => {
    const before = answers.get(id);
    answers.set(id, before ? joinedAnswer([before, answer], course.questions[id], added) : answer);
  });
  return {
    revision: Math.max(first.revision, second.revision) + 1,
    location: second.location,
    answers,
    assessment: {
      ...first.assessment,
      ...second.assessment,
      sent: first.assessment.sent + second.assessment.sent,
      ...bestOf(first.assessment, second.assessment),
    },
    ...doneInEither(first, second),
    unknown: first.unknown.concat(second.unknown),
  };
}

const added = (one: number, other: number): number => one + other;
