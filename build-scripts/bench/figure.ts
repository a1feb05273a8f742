/** One measured figure; targets are ceilings, those of docs/design where we measure ourselves. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'bytes' | 'count' | 'characters';
  readonly target?: number;
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

/** A figure as it is printed: beside its ceiling and what was kept last; `ratio` is how many times the kept value it is. */
export function line({ name, value, unit, target }: Figure, kept: Readonly<Record<string, number>>): string {
  const before = kept[name];
  const ratio = before ? Math.round((value / before) * 1000) / 1000 : null;
  return JSON.stringify({ figure: name, value, unit, target: target ?? null, kept: before ?? null, ratio });
}

/** What a person wants to know of them: which ceilings are not kept, and what has grown since they were kept. */
export function summary(figures: readonly Figure[], kept: Readonly<Record<string, number>>): string {
  const held = figures.filter(({ target }) => target !== undefined);
  const over = held.filter(({ value, target }) => value > (target ?? value)).map(({ name }) => name);
  const grown = figures.filter(({ name, value }) => value > (kept[name] ?? value) * 1.1).map(({ name }) => name);
  const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');
  return `${held.length - over.length} of ${held.length} targets kept; missed: ${list(over)}; grown by a tenth or more: ${list(grown)}`;
}
