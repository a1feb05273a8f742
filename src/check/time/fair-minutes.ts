import { count } from '../show.ts';

/** Share by which a text may take more or less than it says, and the minute that is always allowed: short lessons are said in whole minutes too. */
const allowed = { share: 0.15, minutes: 1 };

/** Whether the minutes that a part of a course says are about those it takes. */
export const isFair = (said: number, reckoned: number): boolean =>
  Math.abs(said - reckoned) <= Math.max(allowed.minutes, allowed.share * reckoned) + 1e-9;

/** Reckoned minutes as an author writes them. */
export const wholeMinutes = (reckoned: number): number => Math.max(1, Math.round(reckoned));

/** « 12 minutes » */
export const inMinutes = (minutes: number): string => count(minutes, 'minute');
