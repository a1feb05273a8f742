/** A number with at most so many decimals, as our SCORM records have it. */
export function decimal(value: number, digits: number): number {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return rounded === 0 ? 0 : rounded;
}

/** A share as a whole percentage, rounded down: 100 only where nothing is left. */
export const percent = (share: number): number => Math.floor(decimal(Math.min(1, Math.max(0, share)) * 100, 4));
