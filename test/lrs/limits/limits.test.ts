import { expect, test } from 'vitest';
import { Buckets } from '../../../src/lrs/limits/bucket.ts';
import { addressName } from '../../../src/lrs/limits/client-address.ts';
import { addPackage, learnerOf } from '../admin/administration.ts';
import { anLrs, aStatement, ask } from '../an-lrs.ts';

const learner = { mbox: 'mailto:learner@example.org' };
const statements = '/xapi/statements';

test('a bucket gives so many at once, then so many a second, and says how long to wait', () => {
  const clock = { now: 0 };
  const buckets = new Buckets({ burst: 2, perSecond: 0.5 }, () => clock.now);
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a'), buckets.take('b')]).toEqual([0, 0, 2, 0]);
  clock.now = 1000;
  expect(buckets.take('a')).toBe(1);
  clock.now = 2000;
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2]);
  clock.now = 60_000;
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 2]);
});

test('whoever is known as empty stays empty however many others come', () => {
  const buckets = new Buckets({ burst: 1, perSecond: 0.001 }, () => 0);
  for (let at = 0; at < 19_000; at++) buckets.take(`other ${at}`);
  buckets.take('a');
  for (let at = 0; at < 5000; at++) buckets.take(`more ${at}`);
  expect(buckets.take('a')).toBeGreaterThan(0);
});

test('a key that asks too often is told when to come again; another is not held up', async () => {
  const lrs = await anLrs({ rates: { key: { burst: 3, perSecond: 1 } } });
  const [first, second] = [await lrs.key('read'), await lrs.key('read')];
  const statuses = [];
  for (let at = 0; at < 4; at++) statuses.push((await ask(lrs, statements, { authorization: first })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const refused = await ask(lrs, statements, { authorization: first });
  expect(refused.headers.get('Retry-After')).toBe('1');
  expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  expect(refused.text).toBe('Too many requests: ask again in 1 s.');
  expect((await ask(lrs, statements, { authorization: second })).status).toBe(200);
  lrs.clock.now += 1000;
  expect((await ask(lrs, statements, { authorization: first })).status).toBe(200);
});

test('requests in the alternate syntax count too', async () => {
  const lrs = await anLrs({ rates: { key: { burst: 1, perSecond: 1 } } });
  const authorization = await lrs.key('read');
  const form = new URLSearchParams({ Authorization: authorization, 'X-Experience-API-Version': '1.0.3' }).toString();
  const asks = async () =>
    (
      await lrs.app.request(`${statements}?method=GET`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: form,
      })
    ).status;
  expect([await asks(), await asks()]).toEqual([200, 429]);
});

test('guessing is slowed down by address; good keys from there are not', async () => {
  const lrs = await anLrs({ rates: { stranger: { burst: 2, perSecond: 1 } }, behindProxy: true });
  const good = await lrs.key('read');
  const from = async (address: string, authorization: string) =>
    (await ask(lrs, statements, { authorization, headers: { 'X-Forwarded-For': address } })).status;
  const guesses = [];
  for (let at = 0; at < 3; at++) guesses.push(await from('192.0.2.1', 'Basic a2V5OndyAA=='));
  expect(guesses).toEqual([401, 401, 429]);
  expect(await from('192.0.2.1', good)).toBe(200);
  expect(await from('192.0.2.2', 'Basic a2V5OndyAA==')).toBe(401);
  expect((await ask(lrs, '/metrics', { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status).toBe(429);
});

test('a learner is one learner, with however many tokens and however they are written', async () => {
  const lrs = await anLrs({ rates: { token: { burst: 3, perSecond: 0.01 } } });
  await addPackage(lrs);
  const { authorization } = await learnerOf(lrs, 'ann');
  lrs.clock.now += 5000;
  const fresh = await learnerOf(lrs, 'ann');
  expect(fresh.authorization).not.toBe(authorization);
  const asked = [
    authorization,
    authorization.replace('Bearer ', 'BEARER   '),
    fresh.authorization,
    `${authorization}=`,
  ];
  const statuses = [];
  for (const each of asked) statuses.push((await ask(lrs, statements, { authorization: each })).status);
  expect(statuses).toEqual([403, 403, 403, 429]);
  const { authorization: other } = await learnerOf(lrs, 'bob');
  expect((await ask(lrs, statements, { authorization: other })).status).toBe(403);
});

test('no more requests are answered at once than allowed; the next are told to come again', async () => {
  const lrs = await anLrs({ rates: { atOnce: 2 } });
  const authorization = await lrs.key('read');
  const answers = await Promise.all([1, 2, 3].map(() => ask(lrs, statements, { authorization })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
  expect(answers.find(({ status }) => status === 503)?.headers.get('Retry-After')).toBe('1');
  expect((await ask(lrs, statements, { authorization })).status).toBe(200);
});

test('nobody without a key holds all places: the others from elsewhere, and those with a key, are answered', async () => {
  const lrs = await anLrs({ rates: { atOnceUnknown: 2 }, behindProxy: true });
  const authorization = await lrs.key('read');
  const hold = (path: string, headers: Readonly<Record<string, string>>) =>
    void lrs.app.request(
      new Request(`http://lrs.test${path}`, {
        method: 'POST',
        headers: { 'X-Forwarded-For': '192.0.2.1', ...headers },
        // It never ends.
        body: new ReadableStream<Uint8Array>({}),
        duplex: 'half',
      } as RequestInit),
    );
  hold('/gateway/tokens', {});
  hold(`${statements}?method=GET`, { Authorization: 'Basic a2V5OndyAA==' });
  const from = async (address: string, more: { readonly authorization?: string } = {}) =>
    (await ask(lrs, statements, { headers: { 'X-Forwarded-For': address }, ...more })).status;
  expect(await from('192.0.2.1')).toBe(503);
  expect(await from('192.0.2.1', { authorization })).toBe(200);
  expect(await from('192.0.2.2')).toBe(401);
});

test('a body that is too large is refused before it is read whole', async () => {
  const lrs = await anLrs();
  const authorization = await lrs.key('full');
  const large = { ...aStatement({ actor: learner }), result: { response: 'x'.repeat(6_000_000) } };
  expect((await ask(lrs, statements, { authorization, body: large })).status).toBe(413);
  expect(await lrs.opened.store.statements.count()).toBe(0);
});

test('X-Forwarded-For is believed behind a proxy only, and its last entry alone', async () => {
  const guess = async (behindProxy: boolean, addresses: readonly string[]) => {
    const lrs = await anLrs({ rates: { stranger: { burst: 1, perSecond: 1 } }, behindProxy });
    const statuses = [];
    for (const address of addresses) {
      const headers = { 'X-Forwarded-For': address };
      statuses.push((await ask(lrs, statements, { authorization: 'Basic a2V5OndyAA==', headers })).status);
    }
    return statuses;
  };
  expect(await guess(false, ['192.0.2.1', '192.0.2.2'])).toEqual([401, 429]);
  expect(await guess(true, ['192.0.2.1', '192.0.2.2'])).toEqual([401, 401]);
  expect(await guess(true, ['192.0.2.8, 192.0.2.1', '192.0.2.9, 192.0.2.1'])).toEqual([401, 429]);
});

test.each([
  ['192.0.2.1', '192.0.2.2', false],
  ['192.0.2.1', '192.0.2.1', true],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['2001:db8::1', '2001:db8:0:0:9::', true],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
])('%s and %s are one network: %s', (one, other, same) => {
  expect(addressName(one) === addressName(other)).toBe(same);
});
