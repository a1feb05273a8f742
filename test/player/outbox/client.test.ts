import { expect, test, vi } from 'vitest';
import { LrsClient, type Access } from '../../../player/outbox/client.ts';
import { KeepAliveBudget } from '../../../player/outbox/keep-alive-budget.ts';
import type { Page } from '../../../player/outbox/adapter.ts';
import { aStatement } from './a-statement.ts';
import { minutes, onAFakeClock } from './an-outbox.ts';

onAFakeClock();

type Request = RequestInit & { readonly url: string };

/** A client, and what it asks of the network. */
function aClient(answer: (request: Request) => Response | Promise<Response>, access: Partial<Access> = {}) {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, ...init });
    return answer({ url, ...init });
  };
  const page = {
    fetch,
    setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds),
    clearTimeout: (timer: number) => clearTimeout(timer),
  } as unknown as Page;
  return { client: new LrsClient(page, { endpoint: 'https://lrs.example/xapi', ...access }), requests };
}

const key = {
  activityId: 'urn:parcours:course:tri',
  agent: { account: { homePage: 'https://lms.example', name: 'é&1' } },
  stateId: 'parcours',
  registration: 'b0d9f3c1-6f4e-4b6e-9d9f-222222222222',
};
const where =
  'https://lrs.example/xapi/activities/state?agent=%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example%22%2C%22name%22%3A%22%C3%A9%261%22%7D%7D' +
  '&activityId=urn%3Aparcours%3Acourse%3Atri&stateId=parcours&registration=b0d9f3c1-6f4e-4b6e-9d9f-222222222222';

test('statements go as JSON, with the version and what was given as authorization', async () => {
  const { client, requests } = aClient(() => new Response('["x"]'), { authorization: 'Basic Zm9vOmJhcg==' });
  expect(await client.sendStatements([aStatement(1)])).toMatchObject({ status: 200, body: ['x'] });
  const [{ url, method, body, headers, credentials, keepalive }] = requests as [Request];
  expect({ url, method, body, headers, credentials, keepalive }).toEqual({
    url: 'https://lrs.example/xapi/statements',
    method: 'POST',
    body: JSON.stringify([aStatement(1)]),
    headers: {
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
      Authorization: 'Basic Zm9vOmJhcg==',
    },
    credentials: 'omit',
    keepalive: undefined,
  });
});

test.each([undefined, ''])('authorization %j: none is sent', async (authorization) => {
  const { client, requests } = aClient(() => new Response('[]'), authorization === undefined ? {} : { authorization });
  await client.sendStatements([aStatement(1)]);
  expect(Object.keys(requests[0]!.headers!)).toEqual(['X-Experience-API-Version', 'Content-Type']);
});

test('a fresh token and another endpoint go with the next request', async () => {
  const { client, requests } = aClient(() => new Response('[]'), { authorization: 'Bearer old' });
  await client.sendStatements([aStatement(1)]);
  client.access = { endpoint: 'https://other.example/', authorization: 'Bearer fresh' };
  await client.sendStatements([aStatement(1)]);
  expect(requests.map(({ url, headers }) => [url, (headers as Record<string, string>)['Authorization']])).toEqual([
    ['https://lrs.example/xapi/statements', 'Bearer old'],
    ['https://other.example/statements', 'Bearer fresh'],
  ]);
});

test.each([
  [200, '{"a":1}', { status: 200, body: { a: 1 } }],
  [200, 'OK', { status: 200, body: 'OK' }],
  [200, '', { status: 200, body: '' }],
  [400, 'verb.id is missing', { status: 400, body: 'verb.id is missing' }],
  [412, '', { status: 412, body: '' }],
  [503, '<p>Soon</p>', { status: 503, body: '<p>Soon</p>' }],
])('%i with %j resolves as %j', async (status, text, expected) => {
  const { client } = aClient(() => new Response(text, { status }));
  expect(await client.getState(key)).toMatchObject(expected);
});

test('a multipart answer that is none, and a network that throws, are no answers', async () => {
  const odd = aClient(() => new Response('{}', { headers: { 'Content-Type': 'multipart/mixed' } }));
  expect(await odd.client.getState(key)).toEqual({ status: 0, body: undefined });
  const none = aClient(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await none.client.getState(key)).toEqual({ status: 0, body: undefined });
});

test('a document is read with its ETag', async () => {
  const { client, requests } = aClient(() => new Response('{"state":"a"}', { headers: { ETag: '"1"' } }));
  expect(await client.getState(key)).toMatchObject({ status: 200, etag: '"1"', body: { state: 'a' } });
  expect(requests.map(({ url, method, body }) => [url, method, body])).toEqual([[where, 'GET', undefined]]);
});

test.each([
  [{ etag: '"1"' }, { 'If-Match': '"1"' }],
  [{}, { 'If-None-Match': '*' }],
])('a document with %j is written with %j', async (options, match) => {
  const { client, requests } = aClient(() => new Response(null, { status: 204 }));
  expect(await client.putState(key, { state: 'a' }, options)).toMatchObject({ status: 204 });
  const [{ url, method, body, headers }] = requests as [Request];
  expect([url, method, body]).toEqual([where, 'PUT', '{"state":"a"}']);
  expect(headers).toEqual({ 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json', ...match });
});

test('a profile of the learner is read', async () => {
  const { client, requests } = aClient(() => new Response('{"languagePreference":"fr"}'));
  const { body } = await client.getAgentProfile(key.agent, 'cmi5LearnerPreferences');
  expect(body).toEqual({ languagePreference: 'fr' });
  expect(requests[0]!.url).toContain('/agents/profile?agent=%7B');
  expect(requests[0]!.url).toContain('&profileId=cmi5LearnerPreferences');
});

test('after half a minute a request is given up, head or body', async () => {
  const hanging = new Response(new ReadableStream({ start: () => {} }));
  for (const answer of [() => new Promise<Response>(() => {}), () => hanging]) {
    const { client, requests } = aClient(answer);
    const asked = client.sendStatements([aStatement(1)]);
    await minutes(0.4);
    expect(requests[0]!.signal!.aborted).toBe(false);
    await minutes(0.2);
    expect(await asked).toEqual({ status: 0, body: undefined });
    expect(requests[0]!.signal!.aborted).toBe(true);
  }
});

test('where the browser refuses keepalive, the request goes without', async () => {
  const { client, requests } = aClient(({ keepalive }) =>
    keepalive ? Promise.reject(new TypeError('Preflight request with keepalive is not supported')) : new Response('[]'),
  );
  expect(await client.sendStatements([aStatement(1)], { keepalive: true })).toMatchObject({ status: 200 });
  expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, undefined]);
});

test('statements and states share the 60 KiB of bodies that survive the page, and get them back', async () => {
  const answers: ((response: Response) => void)[] = [];
  const { client, requests } = aClient(() => new Promise((resolve) => answers.push(resolve)));
  const whole = client.room;
  const asked = [
    client.sendStatements([aStatement(1, 15_000)], { keepalive: true }),
    client.putState(key, { state: 'x'.repeat(40_000) }, { keepalive: true }),
    client.putState(key, { state: 'x'.repeat(20_000) }, { keepalive: true }),
  ];
  await vi.advanceTimersByTimeAsync(1);
  expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, undefined, true]);
  expect(client.room).toBeLessThan(12_000);
  answers.forEach((answer) => answer(new Response(null, { status: 204 })));
  await Promise.all(asked);
  expect(client.room).toBe(whole);
});

test('a budget gives what it has, no more', () => {
  const budget = new KeepAliveBudget();
  expect([budget.take(61_440), budget.take(1)]).toEqual([true, false]);
  budget.give(61_440);
  expect(budget.take(1)).toBe(true);
});

test.each([
  ['120', 120],
  ['0', 0],
  ['Mon, 02 Mar 2026 08:01:00 GMT', 60],
  ['Mon, 02 Mar 2026 07:00:00 GMT', undefined],
  ['soon', undefined],
  ['-5', undefined],
])('Retry-After: %s is %s seconds', async (value, seconds) => {
  const { client } = aClient(() => new Response('', { status: 503, headers: { 'Retry-After': value } }));
  expect((await client.sendStatements([])).retryAfter).toBe(seconds);
});

test('statements that were redirected count as sent only if their ids come back', async () => {
  const turned = (body: string): Response => Object.defineProperty(new Response(body), 'redirected', { value: true });
  expect((await aClient(() => turned('{"statements":[]}')).client.sendStatements([])).status).toBe(0);
  expect((await aClient(() => turned('["x"]')).client.sendStatements([])).status).toBe(200);
});
