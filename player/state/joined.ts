import type { Question } from '../../src/model/question.ts';
import { gameOf, gameResponse } from '../../src/model/scenario/game.ts';
import type { LessonAnswer, Progress } from './progress.ts';

/** How what was counted in both copies is counted in one. */
export type Counting = (one: number, other: number) => number;

/** One question's answers in two copies, as one: the later, and what was reached in a game or a sheet before. */
export function joinedAnswer(
  [before, later]: readonly [LessonAnswer, LessonAnswer],
  question: Question | undefined,
  count: Counting,
): LessonAnswer {
  const [one, other] = [before.response, later.response];
  const type = question && question.type;
  if (type === 'scenario') {
    const response = gamesOf(one, other, count);
    // Its games are counted, not its answers.
    return { response, tries: gameOf(response).finished || 1 };
  }
  return { response: type === 'worksheet' ? sheetOf(one, other) : other, tries: count(before.tries, later.tries) };
}

/** The later game, and the best score of both. */
function gamesOf(one: string, other: string, count: Counting): string {
  const [before, later] = [gameOf(one), gameOf(other)];
  return gameResponse({ ...later, ...bestOf(before, later), finished: count(before.finished, later.finished) });
}

/** The later sheet, with the cells that only the earlier has checked. */
function sheetOf(one: string, other: string): string {
  const isChecked = (line: string): boolean => /^...[^~]/.test(line);
  const lines = other.split('\n');
  for (const line of one.split('\n').filter(isChecked)) {
    const at = lines.findIndex((each) => each.slice(0, 3) === line.slice(0, 3));
    if (at < 0) lines.unshift(line);
    else if (!isChecked(lines[at]!)) lines[at] = line;
  }
  return lines.filter(Boolean).join('\n');
}

interface Scored {
  /** 0 or more; absent before there is a score. */
  readonly best?: number;
}

/** The better score of two copies, of which either may have none. */
export function bestOf(one: Scored, other: Scored): Scored {
  const of = ({ best = -1 }: Scored): number => best;
  const best = Math.max(of(one), of(other));
  return best < 0 ? {} : { best };
}

/** What is done once it was done in either copy. Where a learner is in what plays: the second came later, or is the one at hand. */
export function doneInEither(
  first: Progress,
  second: Progress,
): Pick<Progress, 'seen' | 'places' | 'completed' | 'completedOn' | 'passed'> {
  const seen = new Set(first.seen);
  second.seen.forEach((id) => seen.add(id));
  const places = new Map(first.places);
  second.places.forEach((place, id) => places.set(id, place));
  return {
    seen,
    places,
    completed: first.completed || second.completed,
    ...earliestDay(first, second),
    passed: first.passed || second.passed,
  };
}

/** A course is completed once: of two copies, on the earlier day. */
function earliestDay(first: Progress, second: Progress): Pick<Progress, 'completedOn'> {
  const of = ({ completedOn = Infinity }: Progress): number => completedOn;
  const completedOn = Math.min(of(first), of(second));
  return completedOn < Infinity ? { completedOn } : {};
}
