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
  const bests = [before.best, later.best].filter((best): best is number => best !== undefined);
  return gameResponse({
    finished: count(before.finished, later.finished),
    ...(bests.length && { best: Math.max(...bests) }),
    choices: later.choices,
  });
}

/** The later sheet, with the cells that only the earlier has checked. */
function sheetOf(one: string, other: string): string {
  const keyOf = (line: string): string => line.slice(0, 3);
  const isChecked = (line: string): boolean => line.length > 3 && line.charAt(3) !== '~';
  const lines = other.split('\n');
  const checked = lines.filter(isChecked).map(keyOf);
  const missing = one.split('\n').filter((line) => isChecked(line) && checked.indexOf(keyOf(line)) < 0);
  const keys = missing.map(keyOf);
  return missing.concat(lines.filter((line) => line && keys.indexOf(keyOf(line)) < 0)).join('\n');
}

/** Where a learner is in what plays, of two copies: the second came later, or is the one at hand. */
export function placesOf(first: Progress, second: Progress): ReadonlyMap<string, string> {
  const places = new Map(first.places);
  second.places.forEach((place, id) => places.set(id, place));
  return places;
}

/** A course is completed once: of two copies, on the earlier day. */
export function earliestDay(first: Progress, second: Progress): Pick<Progress, 'completedOn'> {
  const days = [first.completedOn, second.completedOn].filter((day): day is number => day !== undefined);
  return days.length ? { completedOn: Math.min(...days) } : {};
}
