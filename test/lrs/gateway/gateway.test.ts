import { expect, test } from 'vitest';
import { identityOf } from '../../../src/xapi/identity.ts';
import { type AnLrs, anLrs, aStatement, ask, publicUrl } from '../an-lrs.ts';

const course = 'urn:parcours:course:oil';
const learner = { package: 'oil', learner: 'learner-4711', platform: 'https://lms.example.org' };

async function withPackage(lrs: AnLrs, origins?: readonly string[]): Promise<AnLrs> {
  await lrs.opened.packages.add({
    id: 'oil',
    course,
    homePage: `${publicUrl}/gateway/oil`,
    ...(origins && { origins }),
  });
  return lrs;
}

async function tokenFor(lrs: AnLrs, body: object = learner, headers: Readonly<Record<string, string>> = {}) {
  const answer = await ask(lrs, '/gateway/tokens', { body, headers });
  expect(answer.status).toBe(201);
  return JSON.parse(answer.text) as {
    token: string;
    endpoint: string;
    actor: { account: { homePage: string; name: string } };
    registration: string;
    expires: string;
  };
}

test('a package gets a token that stores statements of its learner about its course', async () => {
  const lrs = await withPackage(await anLrs());
  const { token, endpoint, actor, registration, expires } = await tokenFor(lrs);
  expect(endpoint).toBe('https://lrs.example.org/xapi/');
  expect(expires).toBe('2026-03-01T11:00:00.000Z');
  expect(actor.account.homePage).toBe('https://lrs.example.org/gateway/oil');
  expect(registration).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const statement = aStatement({ actor, registration, about: `${course}/page/first` });
  const stored = await ask(lrs, '/xapi/statements', { authorization: `Bearer ${token}`, body: [statement] });
  expect([stored.status, JSON.parse(stored.text)]).toEqual([200, [statement.id]]);
  const kept = await lrs.opened.store.statements.get(statement.id, { voided: false });
  expect(JSON.parse(kept ?? '').authority).toEqual({
    objectType: 'Agent',
    account: { homePage: 'https://lrs.example.org/', name: 'gateway:oil' },
  });
});

test('a token writes for nobody else, about nothing else, under no other registration, and reads nothing', async () => {
  const lrs = await withPackage(await anLrs());
  const { token, actor, registration } = await tokenFor(lrs);
  const other = await tokenFor(lrs, { ...learner, learner: 'another' });
  const authorization = `Bearer ${token}`;
  const writes = async (statement: object) =>
    (await ask(lrs, '/xapi/statements', { authorization, body: statement })).status;
  expect(await writes(aStatement({ actor: other.actor, registration }))).toBe(403);
  expect(await writes(aStatement({ actor: { mbox: 'mailto:a@example.org' }, registration }))).toBe(403);
  expect(await writes(aStatement({ actor, registration: other.registration }))).toBe(403);
  expect(await writes(aStatement({ actor }))).toBe(403);
  expect(await writes(aStatement({ actor, registration, about: 'urn:parcours:course:oil2' }))).toBe(403);
  expect(
    await writes([aStatement({ actor, registration }), aStatement({ actor, registration, about: 'urn:else' })]),
  ).toBe(403);
  const agent = encodeURIComponent(JSON.stringify(actor));
  for (const path of [
    '/xapi/statements',
    `/xapi/statements?agent=${agent}`,
    `/xapi/agents?agent=${agent}`,
    `/xapi/activities?activityId=${course}`,
    `/xapi/activities/state?activityId=${course}&agent=${agent}&registration=${registration}`,
    `/xapi/agents/profile?agent=${agent}`,
    `/xapi/activities/profile?activityId=${course}`,
  ]) {
    expect([path, (await ask(lrs, path, { authorization })).status]).toEqual([path, 403]);
  }
  expect(await lrs.opened.store.statements.count()).toBe(0);
});

test('expired, changed and foreign tokens, and those of a removed package, are answered as no token is', async () => {
  const lrs = await withPackage(await anLrs());
  const foreign = await withPackage(await anLrs({ secret: 'of another LRS: 9876543210 9876543210' }));
  const { token, actor, registration } = await tokenFor(lrs);
  const [kind, body = '', signature] = token.split('.');
  const [packageId, , expires] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, string, number];
  const forged = Buffer.from(JSON.stringify([packageId, 'somebody else', expires])).toString('base64url');
  const asks = async (given: string) =>
    ask(lrs, '/xapi/statements', { authorization: `Bearer ${given}`, body: aStatement({ actor, registration }) });
  const none = await ask(lrs, '/xapi/statements', { body: aStatement({ actor, registration }) });
  for (const wrong of [
    (await tokenFor(foreign)).token,
    `${kind}.${forged}.${signature}`,
    `${kind}.${body}.${signature?.slice(1)}`,
    `${kind}.${body}`,
    `${token}.x`,
    'gateway..',
  ]) {
    const answer = await asks(wrong);
    expect([answer.status, answer.text]).toEqual([401, none.text]);
  }
  expect((await asks(token)).status).toBe(200);
  lrs.clock.now += 3_600_000;
  expect((await asks(token)).status).toBe(401);
  const fresh = await tokenFor(lrs);
  await lrs.opened.packages.remove('oil');
  expect((await asks(fresh.token)).status).toBe(401);
});

test('the same learner is the same person, and nobody else: by package, by platform, by secret', async () => {
  const lrs = await withPackage(await anLrs());
  await lrs.opened.packages.add({ id: 'fire', course, homePage: `${publicUrl}/gateway/fire` });
  const foreign = await withPackage(await anLrs({ secret: 'of another LRS: 9876543210 9876543210' }));
  const first = await tokenFor(lrs);
  lrs.clock.now += 86_400_000;
  const again = await tokenFor(lrs, { ...learner, platform: 'HTTPS://LMS.example.org/course/view.php?id=3' });
  expect([again.actor, again.registration]).toEqual([first.actor, first.registration]);
  const others = [
    await tokenFor(lrs, { ...learner, learner: 'learner-4712' }),
    await tokenFor(lrs, { ...learner, platform: 'https://other.example.org' }),
    await tokenFor(lrs, { ...learner, package: 'fire' }),
    await tokenFor(foreign),
  ];
  const names = [first, ...others].map(({ actor }) => actor.account.name);
  const registrations = [first, ...others].map(({ registration }) => registration);
  expect(new Set(names).size).toBe(5);
  expect(new Set(registrations).size).toBe(5);
});

test('a token stores no more at a time than a player sends, in either syntax', async () => {
  const lrs = await withPackage(await anLrs());
  const { token, actor, registration } = await tokenFor(lrs);
  const authorization = `Bearer ${token}`;
  const body = { ...aStatement({ actor, registration }), result: { response: 'x'.repeat(300_000) } };
  expect((await ask(lrs, '/xapi/statements', { authorization, body })).status).toBe(413);
  const form = new URLSearchParams({ content: JSON.stringify(body) }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const alternate = await ask(lrs, '/xapi/statements?method=POST', { authorization, body: form, headers });
  expect(alternate.status).toBe(413);
  expect(await lrs.opened.store.statements.count()).toBe(0);
});

test('an unknown package and a foreign origin are answered alike', async () => {
  const lrs = await withPackage(await anLrs(), ['https://lms.example.org']);
  const refused = [
    await ask(lrs, '/gateway/tokens', { body: { ...learner, package: 'unknown' } }),
    await ask(lrs, '/gateway/tokens', { body: { ...learner, platform: 'https://evil.example.org' } }),
    await ask(lrs, '/gateway/tokens', { body: learner, headers: { Origin: 'https://evil.example.org' } }),
    await ask(lrs, '/gateway/tokens', { body: learner, headers: { Origin: 'null' } }),
  ];
  for (const { status, text } of refused) {
    expect([status, text]).toEqual([403, 'This package may not send statements here.']);
  }
  await tokenFor(lrs, learner, { Origin: 'https://lms.example.org' });
});

test('pages of any origin can ask, and can read refusals too', async () => {
  const lrs = await withPackage(await anLrs());
  const asked = await lrs.app.request('/gateway/tokens', { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('Access-Control-Allow-Origin')]).toEqual([204, '*']);
  for (const body of [learner, { ...learner, package: 'unknown' }, 'no JSON']) {
    const { headers } = await ask(lrs, '/gateway/tokens', { body, headers: { Origin: 'https://lms.example.org' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
});

test.each([
  ['no JSON', 'oil', 400],
  ['an array', [learner], 400],
  ['no learner', { ...learner, learner: undefined }, 400],
  ['an empty learner', { ...learner, learner: '' }, 400],
  ['a number', { ...learner, learner: 4711 }, 400],
  ['a long learner', { ...learner, learner: 'x'.repeat(1001) }, 400],
  ['a large body', { ...learner, more: 'x'.repeat(5000) }, 413],
])('a request with %s is refused', async (_, body, status) => {
  const lrs = await withPackage(await anLrs());
  expect((await ask(lrs, '/gateway/tokens', { body })).status).toBe(status);
  expect(lrs.errors).toEqual([]);
});

test('one address, and one package, get so many tokens and no more for a while', async () => {
  const rates = { gatewayAddress: { burst: 3, perSecond: 1 }, gatewayPackage: { burst: 100, perSecond: 1 } };
  const lrs = await withPackage(await anLrs({ rates, behindProxy: true }));
  const from = (address: string) =>
    ask(lrs, '/gateway/tokens', { body: learner, headers: { 'X-Forwarded-For': `10.9.8.7, ${address}` } });
  const statuses = [];
  for (let at = 0; at < 4; at++) statuses.push((await from('192.0.2.1')).status);
  expect(statuses).toEqual([201, 201, 201, 429]);
  expect((await from('192.0.2.1')).headers.get('Retry-After')).toBe('1');
  expect((await from('192.0.2.2')).status).toBe(201);
  lrs.clock.now += 1000;
  expect((await from('192.0.2.1')).status).toBe(201);
});

test('a package that is asked for too often waits, from whatever address; an unknown one waits as well', async () => {
  const rates = { gatewayPackage: { burst: 2, perSecond: 0.1 } };
  const lrs = await withPackage(await anLrs({ rates, behindProxy: true }));
  for (const [id, good] of [
    ['oil', 201],
    ['unknown', 403],
  ] as const) {
    const statuses = [];
    for (let at = 0; at < 3; at++) {
      const headers = { 'X-Forwarded-For': `192.0.2.${at}` };
      statuses.push((await ask(lrs, '/gateway/tokens', { body: { ...learner, package: id }, headers })).status);
    }
    expect(statuses).toEqual([good, good, 429]);
  }
});

test("a learner's id is neither stored nor logged", async () => {
  const lrs = await withPackage(await anLrs());
  const { token, actor, registration } = await tokenFor(lrs);
  await ask(lrs, '/xapi/statements', { authorization: `Bearer ${token}`, body: aStatement({ actor, registration }) });
  const tables = await lrs.opened.database.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const rows = [];
  for (const { name } of tables) rows.push(...(await lrs.opened.database.all(`SELECT * FROM "${name}"`)));
  const everything = JSON.stringify([rows, lrs.lines, await lrs.opened.audit.list()]);
  expect(everything).toContain(identityOf(actor)?.slice(-20, -2));
  expect(everything).not.toContain('4711');
  expect(JSON.stringify(lrs.lines)).not.toContain(actor.account.name);
});
