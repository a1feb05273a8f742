import { openStore } from '../../src/lrs/store/open.ts';
import type { StatementStore } from '../../src/lrs/store/store.ts';
import { type Figure, median } from './figure.ts';
import { questionId, wholeStatement } from './lrs-statements.ts';

/** `LRS_STATEMENTS=100000` for a shorter run. */
const wanted = Number(process.env['LRS_STATEMENTS'] ?? 1_000_000);
/** Filling stops here, with what is there: the figure `lrs.statements` says how many. */
const patienceSeconds = 240;

/** The raw store, without HTTP and validation: fills a new file of SQLite, then measures on it what the LRS does. */
export async function measureLrsStore(file: string): Promise<readonly Figure[]> {
  const { store, database } = await openStore(file);
  try {
    const statements = await fill(store.statements);
    const batches = await secondsPerThousand(store.statements, {
      batch: 50,
      count: 10_000,
      atOnce: 1,
      from: statements,
    });
    const singles = await secondsPerThousand(store.statements, { batch: 1, count: 2000, atOnce: 1, from: statements });
    const together = await secondsPerThousand(store.statements, {
      batch: 1,
      count: 5000,
      atOnce: 32,
      from: statements,
    });
    const pages = await secondsPerPage(store.statements);
    return [
      { name: 'lrs.statements', value: statements, unit: 'count' },
      { name: 'lrs.store.thousand-in-batches', value: batches, unit: 's' },
      { name: 'lrs.store.thousand-singles', value: singles, unit: 's' },
      { name: 'lrs.store.thousand-singles-together', value: together, unit: 's' },
      { name: 'lrs.store.page.median', value: fine(median(pages)), unit: 's' },
      { name: 'lrs.store.page.p95', value: fine(percentile(pages, 0.95)), unit: 's' },
    ];
  } finally {
    await database.close();
  }
}

/** To the hundredth of a millisecond: pages take less than one. */
export const fine = (seconds: number): number => Math.round(seconds * 100_000) / 100_000;

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

async function fill(store: StatementStore): Promise<number> {
  const begun = performance.now();
  let count = 0;
  while (count < wanted && performance.now() - begun < patienceSeconds * 1000) {
    await store.put(Array.from({ length: 500 }, () => wholeStatement(count++)));
  }
  return count;
}

interface Load {
  readonly batch: number;
  readonly count: number;
  readonly atOnce: number;
  readonly from: number;
}

async function secondsPerThousand(store: StatementStore, { batch, count, atOnce, from }: Load): Promise<number> {
  const batches = Array.from({ length: count / batch }, (_, index) =>
    Array.from({ length: batch }, (__, within) => wholeStatement(from + index * batch + within)),
  );
  const begun = performance.now();
  const one = async (): Promise<void> => {
    for (let next = batches.pop(); next; next = batches.pop()) await store.put(next);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return fine((performance.now() - begun) / count);
}

/** By activity and time, the newest hundred of the later half, as reports ask; a new question each time. */
async function secondsPerPage(store: StatementStore): Promise<readonly number[]> {
  const since = await middle(store);
  const times: number[] = [];
  for (let run = 0; run < 200; run++) {
    const activity = questionId(run % 50, run % 40);
    const begun = performance.now();
    await store.find({ activity, since, ascending: false, limit: 100 });
    times.push((performance.now() - begun) / 1000);
  }
  return times;
}

/** Between the first and the last one stored. */
async function middle(store: StatementStore): Promise<string> {
  const edge = async (ascending: boolean): Promise<number> => {
    const { statements } = await store.find({ ascending, limit: 1 });
    return Date.parse((JSON.parse(statements[0] ?? '{}') as { stored: string }).stored);
  };
  return new Date(((await edge(true)) + (await edge(false))) / 2).toISOString();
}
