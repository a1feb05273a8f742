import { hundredths } from '../../src/model/duration.ts';

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** A span as SCORM 1.2 writes it: `HHHH:MM:SS.SS`, at most 9999 hours (SCORM 1.2 RTE 3.4.2, CMITimespan). */
export function timespan(milliseconds: number): string {
  const all = Math.min(hundredths(milliseconds), 3_599_999_999);
  const seconds = Math.floor(all / 100);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(all % 100)}`;
}

/** The time of day, `HH:MM:SS`: SCORM 1.2 has no date. */
export const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');

/** Date and time of the learner's clock, without zone or fraction: Moodle refuses `…12Z`, `…12+01:00` and `…12.345Z`. */
export const timestamp = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${timeOfDay(date)}`;
