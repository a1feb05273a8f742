/**
 * `stored` is kept as microseconds since 1970, so that statements of one millisecond have different times and `since` tells them apart
 * (xAPI 1.0.3 Data 2.4.8 asks for milliseconds at least). A number holds them until the year 2255.
 */
export const timeOf = (microseconds: number): string => {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = String(microseconds - milliseconds * 1000).padStart(3, '0');
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${rest}Z`;
};

/** Of an ISO 8601 time with a zone, as far as it is exact; digits beyond are cut. */
export function microsecondsOf(time: string): number {
  const fraction = /[.,](\d+)/.exec(time)?.[1] ?? '';
  const milliseconds = Date.parse(time.replace(/[.,]\d+/, ''));
  return milliseconds * 1000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
