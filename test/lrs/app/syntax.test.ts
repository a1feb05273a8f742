import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asking, at, id, startAsking, statement } from './asking.ts';

let lrs: Asking;
beforeAll(async () => {
  lrs = await startAsking();
});
afterAll(async () => {
  expect(lrs.errors).toEqual([]);
  await lrs.close();
});

test.each([
  ['1.0', '1.0.3'],
  ['1.0.0', '1.0.3'],
  ['1.0.9', '1.0.3'],
  ['2.0', '2.0.0'],
  ['2.0.1', '2.0.0'],
])('version %s is served as %s, on one endpoint', async (version, served) => {
  const answer = await lrs.ask('/statements', { version });
  expect([answer.status, answer.headers.get('X-Experience-API-Version')]).toEqual([200, served]);
});

test.each([
  ['is missing', null, '0.95'],
  ['is none that is served', '1.1.0', '0.95'],
])('a request whose version %s is refused, in no version that is served (decision 011)', async (_, version, said) => {
  const answer = await lrs.ask('/statements', { version });
  expect([answer.status, answer.headers.get('X-Experience-API-Version')]).toEqual([400, said]);
});

test('about is answered to everybody', async () => {
  const answer = await lrs.ask('/about', { version: null, key: '' });
  expect(answer.json()).toEqual({ version: ['1.0.3', '2.0.0'] });
});

test('a browser may ask from any page, and read what it needs of the answer', async () => {
  const before = await lrs.ask('/statements', {
    method: 'OPTIONS',
    version: null,
    key: '',
    headers: { Origin: 'https://lms.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(before.status).toBe(204);
  expect(before.headers.get('Access-Control-Allow-Headers')).toContain('X-Experience-API-Version');
  expect(before.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
  const answer = await lrs.ask('/statements', { headers: { Origin: 'https://lms.example' } });
  expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('X-Experience-API-Consistent-Through');
});

const form = (fields: Record<string, string>, method = 'PUT') =>
  lrs.ask(`/statements?method=${method}`, {
    method: 'POST',
    version: null,
    key: '',
    body: String(new URLSearchParams({ Authorization: 'Bearer full', 'X-Experience-API-Version': '1.0.3', ...fields })),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

test('xAPI 1.0.3 takes a whole request in a form', async () => {
  const put = await form({ statementId: id(1), content: JSON.stringify(statement({ verb: { id: 'urn:x:été&' } })) });
  expect([put.status, put.text]).toEqual([204, '']);
  const got = await form({ statementId: id(1) }, 'GET');
  expect(got.json()).toMatchObject({ id: id(1), verb: { id: 'urn:x:été&' } });
});

test.each<readonly [string, Record<string, string>, string, number]>([
  ['other parameters beside method', { content: '{}' }, 'PUT&statementId=a', 400],
  ['no content', { statementId: id(2) }, 'PUT', 400],
  ['version 0.8', { content: '{}', 'X-Experience-API-Version': '0.8' }, 'PUT', 400],
  ['version 2.0.0, which has no such syntax', { content: '{}', 'X-Experience-API-Version': '2.0.0' }, 'POST', 400],
  ['a wrong key', { Authorization: 'Bearer nobody' }, 'GET', 401],
  ['an unknown method', {}, 'SHOUT', 405],
])('a form with %s is refused', async (_, fields, method, status) => {
  const answer = await form(fields, method);
  expect(answer.status, answer.text).toBe(status);
});

test('the parameter method means nothing to xAPI 2.0', async () => {
  const answer = await lrs.ask(at('/statements', { method: 'GET' }), { method: 'POST', version: '2.0.0', body: {} });
  expect([answer.status, answer.text]).toEqual([
    400,
    'The parameter method (alternate request syntax) is no part of xAPI 2.0. (xAPI 2.0.0 4.1.2)',
  ]);
});
