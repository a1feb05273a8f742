import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { openStore } from '../../../src/lrs/store/open.ts';
import type { Database } from '../../../src/lrs/store/sql.ts';
import { parsed } from './statements.ts';

/** Registration of each batch that a writer was told is stored, and its size. */
type Told = Map<string, number>;

/** Kills a writer with SIGKILL at a random moment, some times, and looks after each what is left of what it was told. */
export async function surviveKills(url: string, kills: number): Promise<number> {
  const told: Told = new Map();
  for (let kill = 0; kill < kills; kill++) {
    await writeUntilKilled(url, told);
    const { store, database } = await openStore(url);
    const stored = await storedBatches(store.statements.export());
    for (const [registration, size] of told) expect(stored.get(registration)?.count, registration).toBe(size);
    for (const [registration, { count, size }] of stored) expect(count, registration).toBe(size);
    await expectWhole(database);
    const last = [...told.keys()].at(-1) ?? '';
    const found = await store.statements.find({ registration: last, ascending: true, limit: 100 });
    expect(found.statements).toHaveLength(told.get(last) ?? -1);
    await database.close();
  }
  return told.size;
}

async function writeUntilKilled(url: string, told: Told): Promise<void> {
  const script = path.join(import.meta.dirname, 'writer-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  const before = told.size;
  const ended = once(child, 'close');
  const began = once(child.stdout, 'data');
  child.stdout.on('data', (bytes) => {
    const lines = `${rest}${String(bytes)}`.split('\n');
    // A line that was cut off was not told.
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [registration = '', size] = line.split(' ');
      told.set(registration, Number(size));
    }
  });
  await Promise.race([began, ended]);
  await setTimeout(Math.random() * 150);
  child.kill('SIGKILL');
  await ended;
  expect(told.size).toBeGreaterThan(before);
}

async function storedBatches(statements: AsyncIterable<string>) {
  const stored = new Map<string, { count: number; size: number }>();
  for await (const text of statements) {
    const { context, result } = parsed(text);
    const batch = stored.get(context?.registration ?? '') ?? { count: 0, size: Number(result?.response) };
    stored.set(context?.registration ?? '', { ...batch, count: batch.count + 1 });
  }
  return stored;
}

/** SQLite's own check; and on both, that no statement is without what it is found by. */
async function expectWhole(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') {
    expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  }
  const lost = await database.all(
    `SELECT s.id FROM statements s WHERE NOT EXISTS
       (SELECT 1 FROM links l JOIN terms t ON t.id = l.term WHERE l.role = 1 AND t.term = 'urn:verb:did' AND l.seq = s.seq)`,
  );
  expect(lost).toEqual([]);
}
