import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { basicCredentials, readCredentials } from '../../../src/lrs/keys/credentials.ts';
import { anLrs, aStatement, ask } from '../an-lrs.ts';

const learner = { mbox: 'mailto:learner@example.org' };

test('an unknown key, a wrong secret, a revoked and an expired key are answered all alike', async () => {
  const lrs = await anLrs();
  const { keys } = lrs.opened;
  const good = await keys.create({ label: 'good', scopes: ['read'] });
  const revoked = await keys.create({ label: 'revoked', scopes: ['read'] });
  await keys.revoke(revoked.id);
  const expired = await keys.create({ label: 'expired', scopes: ['read'], expires: '2026-02-28T00:00:00.000Z' });
  const given = [
    `Basic ${basicCredentials({ id: 'nobody', secret: good.secret })}`,
    `Basic ${basicCredentials({ id: good.id, secret: 'wrong' })}`,
    `Basic ${basicCredentials({ id: good.id, secret: '' })}`,
    `Basic ${basicCredentials(revoked)}`,
    `Basic ${basicCredentials(expired)}`,
    `Bearer ${good.id}.wrong`,
    'Bearer gateway.W10.AAAA',
    'Basic ###',
    'Digest abc',
    undefined,
  ];
  const answers = [];
  for (const authorization of given) {
    const { status, headers, text } = await ask(
      lrs,
      '/xapi/statements',
      authorization === undefined ? {} : { authorization },
    );
    answers.push({ status, text, challenge: headers.get('WWW-Authenticate') });
  }
  expect(answers[0]).toMatchObject({ status: 401 });
  // A browser that asks for a key and keeps it would lend it to the scripts of imported courses.
  expect(answers[0]?.challenge).not.toMatch(/basic/i);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(lrs.errors).toEqual([]);
});

test('a key works as Basic and as Bearer, in any spelling of the scheme', async () => {
  const lrs = await anLrs();
  const key = await lrs.opened.keys.create({ label: 'both', scopes: ['read'] });
  for (const authorization of [
    `Basic ${basicCredentials(key)}`,
    `basic ${basicCredentials(key)}`,
    `Bearer ${key.id}.${key.secret}`,
  ]) {
    expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(200);
  }
});

test('what a key may do is its scopes', async () => {
  const lrs = await anLrs();
  const body = aStatement({ actor: learner });
  const does = async (authorization: string) => [
    (await ask(lrs, '/xapi/statements', { authorization, body: { ...body, id: undefined } })).status,
    (await ask(lrs, '/xapi/statements', { authorization })).status,
    (
      await ask(lrs, `/xapi/activities/profile?activityId=urn:a&profileId=p`, {
        authorization,
        method: 'PUT',
        body: '{}',
        headers: { 'If-None-Match': '*' },
      })
    ).status,
  ];
  expect(await does(await lrs.key('write-only'))).toEqual([200, 403, 403]);
  expect(await does(await lrs.key('read'))).toEqual([403, 200, 403]);
  expect(await does(await lrs.key('full'))).toEqual([200, 200, 204]);
});

test('a revoked key ends at once, an expiring one at its time, though they were used a moment before', async () => {
  const lrs = await anLrs();
  const { keys } = lrs.opened;
  const first = await keys.create({ label: 'first', scopes: ['read'] });
  const second = await keys.create({ label: 'second', scopes: ['read'], expires: '2026-03-01T10:00:02.000Z' });
  const asks = async (key: { id: string; secret: string }) =>
    (await ask(lrs, '/xapi/statements', { authorization: `Basic ${basicCredentials(key)}` })).status;
  expect([await asks(first), await asks(second)]).toEqual([200, 200]);
  await keys.revoke(first.id);
  lrs.clock.now += 2000;
  expect([await asks(first), await asks(second)]).toEqual([401, 401]);
  expect(await keys.revoke(first.id)).toBe(false);
});

test('a revocation in another process counts after five seconds', async () => {
  const lrs = await anLrs();
  const key = await lrs.opened.keys.create({ label: 'k', scopes: ['read'] });
  const authorization = `Basic ${basicCredentials(key)}`;
  expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(200);
  await lrs.opened.database.run('UPDATE access_keys SET revoked = ? WHERE id = ?', [
    '2026-03-01T10:00:00.000Z',
    key.id,
  ]);
  lrs.clock.now += 5000;
  expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(401);
});

test('a key of one course writes about it and nothing else, and cannot read', async () => {
  const lrs = await anLrs();
  const { keys } = lrs.opened;
  const key = await keys.create({ label: 'oil', scopes: ['write'], activities: ['urn:parcours:course:oil'] });
  const authorization = `Basic ${basicCredentials(key)}`;
  const about = async (id: string) =>
    (await ask(lrs, '/xapi/statements', { authorization, body: aStatement({ actor: learner, about: id }) })).status;
  expect(await about('urn:parcours:course:oil')).toBe(200);
  expect(await about('urn:parcours:course:oil/page/first')).toBe(200);
  expect(await about('urn:parcours:course:oil-2')).toBe(403);
  expect((await ask(lrs, '/xapi/statements', { authorization })).status).toBe(403);
  await expect(keys.create({ label: 'no', scopes: ['read'], activities: ['urn:a'] })).rejects.toThrow(/reading cannot/);
});

test('the authority of a statement is the key, whatever its sender wrote', async () => {
  const lrs = await anLrs();
  const key = await lrs.opened.keys.create({ label: 'k', scopes: ['write', 'read'] });
  const authorization = `Basic ${basicCredentials(key)}`;
  const statement = { ...aStatement({ actor: learner }), authority: { mbox: 'mailto:boss@example.org' } };
  await ask(lrs, '/xapi/statements', { authorization, body: statement });
  const { text } = await ask(lrs, `/xapi/statements?statementId=${statement.id}`, { authorization });
  expect(JSON.parse(text).authority).toEqual({
    objectType: 'Agent',
    account: { homePage: 'https://lrs.example.org/', name: `key:${key.id}` },
  });
});

test('no secret is in the files of the database', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lrs-keys-'));
  try {
    const store = path.join(folder, 'lrs.sqlite');
    const lrs = await anLrs({ store });
    const { keys } = lrs.opened;
    const key = await keys.create({ label: 'the label', scopes: ['read'] });
    await keys.list();
    await lrs.opened.close();
    // The file, and what SQLite may leave beside it.
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1')));
    const bytes = files.join('');
    expect(bytes).toContain('the label');
    for (const secret of [key.secret, Buffer.from(key.secret, 'base64url').toString('latin1')]) {
      expect(bytes).not.toContain(secret);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ['Basic a2V5OnNl', { id: 'key', secret: 'se' }],
  ['Basic a2V5OmE6Yg==', { id: 'key', secret: 'a:b' }],
  ['Bearer key.se.cret', { id: 'key', secret: 'se.cret' }],
  ['Basic OnNlY3JldA==', undefined],
  ['Bearer .secret', undefined],
  ['Basic', undefined],
  ['', undefined],
])('%s is read as %o', (authorization, credentials) => {
  expect(readCredentials(authorization)).toEqual(credentials);
});
