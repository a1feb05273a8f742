import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { eraseAgent, learnerAgent } from '../../../src/lrs/admin/erase.ts';
import { identityOf } from '../../../src/xapi/identity.ts';
import { anLrs, aStatement, ask } from '../an-lrs.ts';
import { addPackage, exported, learn, learnerOf } from './administration.ts';

test('an erased learner is in no table, no file and no audit; others stay', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lrs-erase-'));
  try {
    const lrs = await anLrs({ store: path.join(folder, 'lrs.sqlite') });
    const { opened } = lrs;
    await addPackage(lrs);
    const [gone, stays] = [await learnerOf(lrs, 'gone'), await learnerOf(lrs, 'stays')];
    await learn(lrs, gone, 30);
    await learn(lrs, stays, 7);
    const agent = await learnerAgent(opened.packages, 'oil', { platform: 'https://lms.example.org', id: 'gone' });
    expect(identityOf(agent)).toBe(identityOf(gone.actor));
    expect(await eraseAgent({ ...opened, statements: opened.store.statements }, agent)).toBe(30);
    expect(await opened.store.statements.count()).toBe(7);
    expect(await opened.store.statements.namesOf(identityOf(agent) ?? '')).toEqual([]);
    expect((await exported(opened)).join()).not.toContain(gone.registration);
    expect(JSON.stringify(await opened.audit.list())).toContain('"erase.actor","detail":"statements=30"');
    await opened.close();
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1')));
    const bytes = files.join('');
    expect(bytes).toContain(stays.actor.account.name);
    expect(bytes).not.toContain(gone.actor.account.name);
    expect(bytes).not.toContain(gone.registration);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('documents of an erased person go too', async () => {
  const lrs = await anLrs();
  const authorization = await lrs.key('full');
  const actor = { mbox: 'mailto:gone@example.org' };
  const agent = encodeURIComponent(JSON.stringify(actor));
  const state = `/xapi/activities/state?activityId=urn:a&stateId=s&agent=${agent}`;
  const profile = `/xapi/agents/profile?profileId=p&agent=${agent}`;
  await ask(lrs, state, { authorization, method: 'PUT', body: '{}' });
  await ask(lrs, profile, { authorization, method: 'PUT', body: '{}', headers: { 'If-None-Match': '*' } });
  await ask(lrs, '/xapi/statements', { authorization, body: aStatement({ actor }) });
  expect((await ask(lrs, state, { authorization })).status).toBe(200);
  expect(await eraseAgent({ ...lrs.opened, statements: lrs.opened.store.statements }, actor)).toBe(1);
  expect((await ask(lrs, state, { authorization })).status).toBe(404);
  expect((await ask(lrs, profile, { authorization })).status).toBe(404);
});

test('who is erased by an address is erased under the hash of it too', async () => {
  const lrs = await anLrs();
  const hash = createHash('sha1').update('mailto:gone@example.org').digest('hex');
  const authorization = await lrs.key('full');
  for (const mbox_sha1sum of [hash, hash.toUpperCase(), '0'.repeat(40)]) {
    await ask(lrs, '/xapi/statements', { authorization, body: aStatement({ actor: { mbox_sha1sum } }) });
  }
  const erasing = { ...lrs.opened, statements: lrs.opened.store.statements };
  expect(await eraseAgent(erasing, { mbox: 'mailto:gone@example.org' })).toBe(2);
});

test('to erase nobody, or a learner of an unknown package, is refused', async () => {
  const { opened } = await anLrs();
  await expect(eraseAgent({ ...opened, statements: opened.store.statements }, { name: 'Ann' })).rejects.toThrow(
    'Nobody is named',
  );
  await expect(learnerAgent(opened.packages, 'none', { platform: '', id: 'x' })).rejects.toThrow(
    'There is no package "none".',
  );
});
