const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Hundredths of a second in a span; clocks that jump back count as nothing. */
const hundredths = (milliseconds: number): number => Math.max(0, Math.round(milliseconds / 10) || 0);

/** A span as SCORM 1.2 writes it: `HHHH:MM:SS.SS`, at most 9999 hours (SCORM 1.2 RTE 3.4.2, CMITimespan). */
export function timespan(milliseconds: number): string {
  const all = Math.min(hundredths(milliseconds), 3_599_999_999);
  const seconds = Math.floor(all / 100);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(all % 100)}`;
}

/** A span as SCORM 2004 writes it: seconds only, which every LMS reads (RTE 4.1.1.7, timeinterval). */
export const duration = (milliseconds: number): string => `PT${hundredths(milliseconds) / 100}S`;

/** The time of day, `HH:MM:SS`: SCORM 1.2 has no date. */
export const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');

/** Date and time of the learner's clock, without zone or fraction: Moodle refuses `…12Z`, `…12+01:00` and `…12.345Z`. */
export const timestamp = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${timeOfDay(date)}`;
