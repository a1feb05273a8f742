import type { XapiVersion } from '../statement.ts';

/** ISO 8601 extended format; the zone may be `Z`, `±hh:mm`, `±hhmm`, `±hh` or absent. */
const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/;
/** RFC 3339 asks for seconds, a full stop and a whole zone. */
const rfc3339 = /^.{16}:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** ISO 8601 4.2.5.1: no offset is written with a plus sign. */
const minusZero = /-00(?::?00)?$/;

/** xAPI 1.0.3 Data 4.5 recommends RFC 3339 and a zone, 2.0.0 demands them. */
export const isTimestamp = (text: string, version: XapiVersion): boolean =>
  instant(text) !== undefined && (version === '1.0.3' || rfc3339.test(text));

/**
 * Milliseconds since 1970 of a valid timestamp; `undefined` for anything else. Without a zone it counts as UTC.
 * `Date.parse` would take February 30th and local time, and refuse `+01` and a leap second.
 */
export function instant(text: string): number | undefined {
  const parts = iso.exec(text);
  if (parts === null || minusZero.test(text)) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = ''] = parts;
  if (Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const offset = offsetOf(parts);
  if (offset === undefined) return undefined;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  at.setUTCHours(Number(hour), Number(minute), Number(second), Number(`${fraction}000`.slice(0, 3)));
  return at.getTime() - offset;
}

/** Milliseconds that the clock of the zone is ahead of UTC. */
function offsetOf([, , , , , , , , , sign, hour = '0', minute = '0']: readonly string[]): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const ahead = (Number(hour) * 60 + Number(minute)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

/** 0 for a month that is none. */
function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
