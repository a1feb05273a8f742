import type { PlayerCourse } from '../../src/model/player-course.ts';
import { bestOf, doneInEither, joinedAnswer } from './joined.ts';
import { pack } from './pack.ts';
import type { AssessmentProgress, Progress } from './progress.ts';
import { unpack } from './unpack.ts';

/**
 * Two copies of one learner's progress of which nobody knows what the one has of the other, as one. Joining a copy again changes nothing, so
 * counts are not added up: of two tabs in which the learner answered the same question, the tries of one count. (`merge` adds them.)
 */
export function union(one: Progress, mine: Progress, course: PlayerCourse): Progress {
  const answers = new Map(one.answers);
  mine.answers.forEach((answer, id) => {
    const before = answers.get(id);
    if (!before) return answers.set(id, answer);
    const pair = before.tries > answer.tries ? ([answer, before] as const) : ([before, answer] as const);
    return answers.set(id, joinedAnswer(pair, course.questions[id], Math.max));
  });
  return {
    revision: Math.max(one.revision, mine.revision),
    location: mine.location || one.location,
    answers,
    assessment: assessed(one.assessment, mine.assessment),
    ...doneInEither(one, mine),
    unknown: one.unknown.concat(mine.unknown.filter((each) => one.unknown.indexOf(each) < 0)),
  };
}

/** Two packed states as one; '' is none. */
export function joinedStates(course: PlayerCourse, one: string, mine: string): string {
  if (!one || !mine || one === mine) return mine || one;
  return pack(union(unpack(one, course), unpack(mine, course), course), course);
}

/** The one with more attempts sent knows more of them; the best score counts, whichever it was. */
function assessed(one: AssessmentProgress, mine: AssessmentProgress): AssessmentProgress {
  const [less, more] = one.sent > mine.sent ? [mine, one] : [one, mine];
  return { ...(less.sent === more.sent ? less : {}), ...more, ...bestOf(one, mine) };
}
