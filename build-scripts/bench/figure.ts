/** One measured figure; targets are ceilings, those of docs/design where we measure ourselves. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'bytes' | 'count' | 'characters';
  readonly most?: number;
}

/** The middle one of several measurements: a busy moment of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long a step takes, in seconds: the median of some runs, after one that is not counted. */
export async function secondsOf(runs: number, step: () => Promise<unknown>): Promise<number> {
  await step();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await step();
    times.push((performance.now() - begun) / 1000);
  }
  return round(median(times));
}

/** To the millisecond, and no digit that means nothing. */
export const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** A figure as it is printed: beside what was kept last, and whether it keeps its ceiling. */
export function line({ name, value, unit, most }: Figure, kept: Readonly<Record<string, number>>): string {
  const before = kept[name];
  const change =
    before === undefined || before === 0 ? undefined : `${(((value - before) / before) * 100).toFixed(1)} %`;
  return JSON.stringify({
    name,
    value,
    unit,
    most,
    ok: most === undefined ? undefined : value <= most,
    kept: before,
    change,
  });
}
