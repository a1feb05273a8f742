import type { Progress } from './progress.ts';

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
