import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../src/lrs/store/open.ts';
import { SqliteDatabase } from '../../../src/lrs/store/sqlite.ts';
import { surviveKills } from './durability.ts';
import { agent, identity, statement } from './statements.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parcours-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const file = () => path.join(folder, 'lrs.db');

/** Everything on disk: the file, its log and its index of the log. */
async function bytes(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
}

async function tables(): Promise<readonly unknown[]> {
  const database = new SqliteDatabase(file());
  const found = await database.all('SELECT name, sql FROM sqlite_master ORDER BY name');
  await database.close();
  return found;
}

test('What was stored is there when the file is opened again', async () => {
  const given = statement();
  const first = await openStore(file());
  await first.store.statements.put([given]);
  await first.database.close();
  const second = await openStore(file());
  expect(await second.store.statements.get(given.id, { voided: false })).toBeDefined();
  expect(await second.store.statements.put([{ ...given, actor: agent('bob') }])).toMatchObject({ outcome: 'conflict' });
  await second.database.close();
});

test('A new file, with its log, is for its owner alone', async () => {
  const { database } = await openStore(file());
  for (const name of await readdir(folder)) {
    expect([name, (await stat(path.join(folder, name))).mode & 0o077]).toEqual([name, 0]);
  }
  await database.close();
});

test('A database of a newer version is refused, and nothing in it is touched', async () => {
  const first = await openStore(file());
  await first.database.run("INSERT INTO migrations (id) VALUES ('statements-99')");
  await first.database.run('DROP TABLE documents');
  const before = await tables();
  await first.database.close();
  await expect(openStore(file())).rejects.toThrow(
    'The database was written by a newer version of Parcours: it has statements-99, which this version does not know. ' +
      'Nothing was changed. Use the newer version, or another database.',
  );
  expect(await tables()).toEqual(before);
});

test('Nothing of an erased agent is left in the files: neither in free pages nor in the log', async () => {
  const { store, database } = await openStore(file());
  const { statements, documents } = store;
  const secret = { account: { homePage: 'https://lms.example', name: 'secret-name' }, name: 'Secret Person' };
  for (let batch = 0; batch < 20; batch++) {
    const answer = { response: `secret-answer ${'x'.repeat(500 * (batch % 4))}` };
    await statements.put(Array.from({ length: 10 }, () => statement({ actor: secret, result: answer })));
    await statements.put(Array.from({ length: 10 }, () => statement()));
  }
  const key = {
    resource: 'state',
    activity: 'urn:activity:one',
    agent: identity('secret-name'),
    id: 'resume',
  } as const;
  const content = Buffer.from(`secret-state ${'y'.repeat(9000)}`);
  await documents.update(key, () => ({ write: { content, contentType: 'text/plain' }, result: undefined }));
  expect((await bytes()).includes('secret-answer')).toBe(true);
  expect(await statements.erase({ agent: identity('secret-name') })).toBe(200);
  const after = await bytes();
  for (const text of ['secret-name', 'Secret Person', 'secret-answer', 'secret-state']) {
    expect(after.includes(text), text).toBe(false);
  }
  expect(await statements.count()).toBe(200);
  await database.close();
});

test('A full disk gives an error; nothing stored is lost, and with room again, storing goes on', async () => {
  const { store, database } = await openStore(file());
  const { statements } = store;
  const batch = (size: number) =>
    Array.from({ length: size }, () => statement({ result: { response: 'x'.repeat(2000) } }));
  await statements.put(batch(20));
  const [{ page_count: pages }] = (await database.all<{ page_count: number }>('PRAGMA page_count')) as [
    { page_count: number },
  ];
  await database.all(`PRAGMA max_page_count = ${pages + 10}`);
  const large = batch(100);
  await expect(statements.put(large)).rejects.toThrow('full');
  expect(await statements.count()).toBe(20);
  // One that has room is stored though it came together with one that has none.
  const [small] = batch(1);
  const together = await Promise.allSettled([statements.put(large), statements.put(small ? [small] : [])]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await database.all('PRAGMA max_page_count = 1000000');
  expect(await statements.put(large)).toEqual({ outcome: 'stored', stored: 100 });
  expect(await statements.count()).toBe(121);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await database.close();
});

/** A second each. `KILLS=500` for a longer look. */
const kills = Number(process.env['KILLS'] ?? (process.env['CI'] === undefined ? 3 : 50));

test('What a process was told is stored is there after the process was killed, and the file is whole', async () => {
  expect(await surviveKills(file(), kills)).toBeGreaterThan(0);
}, 600_000);
