import { instant } from '../../xapi/validate/timestamp.ts';

/**
 * The same point in time in UTC; `undefined` for what is no timestamp. Digits of the second are kept as they came: `stored` has
 * microseconds, and who asks for what came since must not get the same again.
 */
export function toUtc(timestamp: string): string | undefined {
  const milliseconds = instant(timestamp);
  if (milliseconds === undefined) return undefined;
  const seconds = new Date(milliseconds).toISOString().slice(0, -5);
  const fraction = /[.,](\d+)/.exec(timestamp)?.[1];
  return fraction === undefined ? `${seconds}Z` : `${seconds}.${fraction}Z`;
}
