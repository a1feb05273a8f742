import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseAgent } from '../../../src/lrs/admin/erase.ts';
import { repseudonymise } from '../../../src/lrs/admin/repseudonymise.ts';
import { anLrs, ask } from '../an-lrs.ts';
import { type Implementation, startPostgresql } from '../store/implementations.ts';
import { addPackage, exported, imported, learn, learnerOf } from './administration.ts';

let postgres: Implementation | undefined;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lrs-postgres-'));
  postgres = await startPostgresql();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true });
});

test('a U+0000 in what a stranger sends, which PostgreSQL takes in no text, is answered like anything unknown', async ({
  skip,
}) => {
  if (!postgres) return skip('There is no PostgreSQL here.');
  const lrs = await anLrs({ store: await postgres.url() });
  const base64 = (text: string) => Buffer.from(text).toString('base64url');
  for (const authorization of [
    `Basic ${Buffer.from('a\0:b').toString('base64')}`,
    `Bearer gateway.${base64(JSON.stringify(['a\0', 'b', 9_999_999_999]))}.AA`,
  ]) {
    expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(401);
  }
  const body = { package: 'a\0', learner: 'b', platform: 'c' };
  expect((await ask(lrs, '/gateway/tokens', { body })).status).toBe(403);
  expect(lrs.errors).toEqual([]);
  await lrs.opened.close();
});

test('keys, tokens and administration work on PostgreSQL too', async ({ skip }) => {
  if (!postgres) return skip('There is no PostgreSQL here.');
  const lrs = await anLrs({ store: await postgres.url(), secretFile: path.join(folder, 'secret') });
  const { opened } = lrs;
  const authorization = await lrs.key('full');
  await addPackage(lrs);
  const learner = await learnerOf(lrs, 'ann');
  await learn(lrs, learner, 12);
  const agent = encodeURIComponent(JSON.stringify(learner.actor));
  for (const id of ['a', 'b']) {
    const state = `/xapi/activities/state?activityId=urn:a&stateId=${id}&agent=${agent}`;
    expect((await ask(lrs, state, { authorization, method: 'PUT', body: '{}' })).status).toBe(204);
  }
  expect(
    await repseudonymise({ ...opened, statements: opened.store.statements }, { package: 'oil', continuity: 'keep' }),
  ).toBe(1);
  const again = await learnerOf(lrs, 'ann');
  await learn(lrs, again, 3);

  const copy = await anLrs();
  const lines = await exported(opened);
  expect(lines.join()).not.toContain(learner.actor.account.name);
  expect(await imported(copy.opened, lines)).toEqual({ outcome: 'imported', statements: 15, known: 0, documents: 2 });
  expect(await imported(opened, lines)).toEqual({ outcome: 'imported', statements: 0, known: 15, documents: 0 });

  await opened.retentions.set({ activity: 'urn:parcours:course:oil', days: 30 });
  expect(await opened.retentions.apply()).toEqual([{ activity: 'urn:parcours:course:oil', statements: 0 }]);
  expect(await eraseAgent({ ...opened, statements: opened.store.statements }, again.actor)).toBe(15);
  expect(await exported(opened)).toEqual([]);
  const [key] = await opened.keys.list();
  expect(await opened.keys.revoke(key?.id ?? '')).toBe(true);
  expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(401);
  expect((await opened.audit.list()).map(({ act }) => act)).toEqual([
    'package.repseudonymise',
    'export',
    'import',
    'retention.set',
    'erase.actor',
    'export',
  ]);
  expect(lrs.errors).toEqual([]);
  await opened.close();
});
