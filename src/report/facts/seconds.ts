const clock = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const iso =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * A span as xAPI and SCORM 2004 (ISO 8601, to days) or SCORM 1.2 (`HHHH:MM:SS.SS`) write it, in seconds with hundredths;
 * `undefined` for what is none, and for months and years, which have no fixed length.
 */
export function secondsOf(span: string | undefined): number | undefined {
  if (span === undefined) return undefined;
  const [, ...clockParts] = clock.exec(span) ?? [];
  if (clockParts.length > 0) return sum(clockParts, [3600, 60, 1]);
  const [, ...isoParts] = iso.exec(span) ?? [];
  return isoParts.some((part) => part !== undefined) ? sum(isoParts, [604_800, 86_400, 3600, 60, 1]) : undefined;
}

const sum = (parts: readonly (string | undefined)[], weights: readonly number[]): number =>
  Math.round(parts.reduce((all, part, i) => all + Number(part ?? 0) * (weights[i] ?? 0), 0) * 100) / 100;
