/**
 * The number a learner typed, `undefined` where it cannot be read as one.
 * Comma or dot for the decimals, spaces between thousands, and the unit repeated after it, as people write.
 */
export function parseNumber(text: string, unit = ''): number | undefined {
  let bare = text.replace(/\s+/g, '').replace(/[\u2212\u2013]/g, '-');
  const ending = unit.replace(/\s+/g, '');
  if (ending !== '' && bare.slice(-ending.length) === ending) bare = bare.slice(0, -ending.length);
  if (!/^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i.test(bare)) return undefined;
  const value = Number(bare.replace(',', '.'));
  return isFinite(value) ? value : undefined;
}

/** Whether two decimals are the same but for what binary fractions lose. */
export const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(b));
