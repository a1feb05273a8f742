import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asking, at, id, learner, type Question, startAsking } from './asking.ts';

let lrs: Asking;
beforeEach(async () => {
  lrs = await startAsking();
});
afterEach(async () => {
  expect(lrs.errors).toEqual([]);
  await lrs.close();
});

const activityId = 'urn:parcours:course:one';
const state = (own = {}) => at('/activities/state', { activityId, agent: learner, stateId: 'parcours', ...own });
const agentProfile = (own = {}) => at('/agents/profile', { agent: learner, profileId: 'p', ...own });
const activityProfile = (own = {}) => at('/activities/profile', { activityId, profileId: 'p', ...own });
const all = [
  ['State', state],
  ['agent profile', agentProfile],
  ['activity profile', activityProfile],
] as const;

const put = (path: string, body: unknown, question: Question = {}) =>
  lrs.ask(path, { method: 'PUT', body, ...question, headers: { 'If-None-Match': '*', ...question.headers } });

test.each(all)('%s: a document comes back as it was sent, with the SHA-1 of it', async (_, where) => {
  const body = new Uint8Array([0, 255, 128, 10]);
  expect((await put(where(), body, { headers: { 'Content-Type': 'image/png' } })).status).toBe(204);
  const got = await lrs.ask(where());
  expect([got.status, [...got.bytes], got.headers.get('Content-Type')]).toEqual([200, [...body], 'image/png']);
  expect(got.headers.get('ETag')).toBe(`"${createHash('sha1').update(body).digest('hex')}"`);
  expect(Date.parse(got.headers.get('Last-Modified') ?? '')).toBeGreaterThan(0);
  const again = await lrs.ask(where(), { headers: { 'If-None-Match': got.headers.get('ETag') ?? '' } });
  expect([again.status, again.text]).toEqual([304, '']);
});

test.each(all)('%s: POST joins objects one level deep', async (_, where) => {
  await lrs.ask(where(), { method: 'POST', body: { a: { x: 1 }, b: 1 } });
  expect((await lrs.ask(where(), { method: 'POST', body: { a: { y: 2 }, c: 3 } })).status).toBe(204);
  expect((await lrs.ask(where())).json()).toEqual({ a: { y: 2 }, b: 1, c: 3 });
});

test.each([
  ['a list', [1], {}, 'The document sent is no JSON object: only objects are joined. (xAPI Communication 2.2)'],
  [
    'text',
    'a',
    { 'Content-Type': 'text/plain' },
    'The document sent is text/plain: only application/json is joined. (xAPI Communication 2.2)',
  ],
  [
    'broken JSON',
    '{"a":',
    {},
    'The document is not JSON: it ends too early at line 1, column 6. (xAPI Communication 3.2)',
  ],
])('POST of %s changes nothing', async (_, body, headers, sentence) => {
  await lrs.ask(state(), { method: 'POST', body: { a: 1 } });
  const answer = await lrs.ask(state(), { method: 'POST', body, headers });
  expect([answer.status, answer.text]).toEqual([400, sentence]);
  expect((await lrs.ask(state())).json()).toEqual({ a: 1 });
});

test.each(all)('%s: conditions decide whether a write is made', async (_, where) => {
  await put(where(), { a: 1 });
  const etag = (await lrs.ask(where())).headers.get('ETag') ?? '';
  const write = async (method: string, headers: Record<string, string>) =>
    (await lrs.ask(where(), { method, headers, ...(method !== 'DELETE' && { body: { a: 2 } }) })).status;
  expect(await write('PUT', { 'If-None-Match': '*' })).toBe(412);
  for (const method of ['PUT', 'POST', 'DELETE']) expect(await write(method, { 'If-Match': '"other"' })).toBe(412);
  expect((await lrs.ask(where())).json()).toEqual({ a: 1 });
  expect(await write('PUT', { 'If-Match': etag })).toBe(204);
  expect((await lrs.ask(where())).json()).toEqual({ a: 2 });
});

test.each([
  ['1.0.3', 'State', state, 204, 204],
  ['2.0.0', 'State', state, 204, 409],
  ['1.0.3', 'agent profile', agentProfile, 400, 409],
  ['2.0.0', 'agent profile', agentProfile, 204, 409],
] as const)(
  'xAPI %s, %s: PUT without a condition, nothing there and something there',
  async (version, _, where, ...statuses) => {
    const first = await lrs.ask(where(), { method: 'PUT', body: { a: 1 }, version });
    await lrs.ask(where(), { method: 'POST', body: { a: 1 } });
    const second = await lrs.ask(where(), { method: 'PUT', body: { a: 2 }, version });
    expect([first.status, second.status]).toEqual(statuses);
  },
);

test('a document that is a web page is shown as none, and answers are kept by no cache', async () => {
  const where = at('/activities/state', {
    activityId: 'urn:x',
    agent: { mbox: 'mailto:a@example.org' },
    stateId: 'page',
  });
  const page = '<script>alert(1)</script>';
  await lrs.ask(where, { method: 'PUT', body: page, headers: { 'Content-Type': 'text/html' } });
  const { text, headers } = await lrs.ask(where);
  expect(text).toBe(page);
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cache-Control')).toBe('no-store');
});

test('of two writers that know the same document one wins', async () => {
  await put(state(), { a: 0 });
  const etag = (await lrs.ask(state())).headers.get('ETag') ?? '';
  const answers = await Promise.all(
    [1, 2].map((a) => lrs.ask(state(), { method: 'PUT', body: { a }, headers: { 'If-Match': etag } })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
});

test('State of a registration is apart; without one, ids and DELETE mean all', async () => {
  await put(state({ stateId: 'a' }), '1');
  await put(state({ stateId: 'b', registration: id(1) }), '2');
  const list = async (own = {}) =>
    (await lrs.ask(at('/activities/state', { activityId, agent: learner, ...own }))).json();
  expect(await list()).toEqual(['a', 'b']);
  expect(await list({ registration: id(1) })).toEqual(['b']);
  expect((await lrs.ask(state({ stateId: 'b' }))).status).toBe(404);
  await lrs.ask(at('/activities/state', { activityId, agent: learner }), { method: 'DELETE' });
  expect(await list()).toEqual([]);
});

test('ids since a time are those written after it', async () => {
  await put(agentProfile(), '1');
  const since = (time: string) => lrs.ask(at('/agents/profile', { agent: learner, since: time }));
  expect((await since('2020-01-01T00:00:00Z')).json()).toEqual(['p']);
  expect((await since('2100-01-01T00:00:00Z')).json()).toEqual([]);
});

test('an agent is a person with its names, an activity has what all statements said of it', async () => {
  const said = (name: string, definition: object) => ({
    actor: { ...learner, name },
    verb: { id: 'http://example.org/did' },
    object: { id: activityId, definition },
  });
  const body = [
    said('A', { name: { fr: 'Un' } }),
    said('B', { name: { en: 'One' }, type: 'http://example.org/course' }),
  ];
  await lrs.ask('/statements', { method: 'POST', body });
  const person = (await lrs.ask(at('/agents', { agent: learner }))).json<{ name: string[] }>();
  expect({ ...person, name: person.name.toSorted() }).toEqual({
    objectType: 'Person',
    name: ['A', 'B'],
    account: [learner.account],
  });
  expect((await lrs.ask(at('/activities', { activityId }))).json()).toEqual({
    objectType: 'Activity',
    id: activityId,
    definition: { name: { fr: 'Un', en: 'One' }, type: 'http://example.org/course' },
  });
  expect((await lrs.ask(at('/activities', { activityId: 'urn:x:never' }))).json()).toEqual({
    objectType: 'Activity',
    id: 'urn:x:never',
  });
});
