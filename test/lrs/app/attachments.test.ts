import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mediaType } from '../../../src/lrs/http/media-type.ts';
import { readMultipart } from '../../../src/lrs/http/multipart.ts';
import { type Asking, at, id, startAsking, statement } from './asking.ts';
import { certificate, jws, keys } from './signing.ts';

let lrs: Asking;
beforeEach(async () => {
  lrs = await startAsking();
});
afterEach(async () => {
  expect(lrs.errors).toEqual([]);
  await lrs.close();
});

const bytes = Buffer.from([0, 13, 10, 45, 45, 255]);
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const attachment = (content: Uint8Array, own = {}) => ({
  usageType: 'http://example.org/usage',
  display: { en: 'Picture' },
  contentType: 'image/png',
  length: content.length,
  sha2: hashOf(content),
  ...own,
});
const withOne = statement({ id: id(1), attachments: [attachment(bytes)] });

/** One part: header lines and content. */
type Part = readonly [readonly string[], string | Uint8Array];
const json = (value: unknown): Part => [['Content-Type: application/json'], JSON.stringify(value)];
const raw = (content: Uint8Array, ...changed: readonly string[]): Part => [
  ['Content-Type: image/png', 'Content-Transfer-Encoding: binary', `X-Experience-API-Hash: ${hashOf(content)}`].map(
    (line) => changed.find((own) => own.split(':')[0] === line.split(':')[0]) ?? line,
  ),
  content,
];

function multipart(parts: readonly Part[], end = '--b--\r\n'): Uint8Array {
  const pieces = parts.flatMap(([lines, content]) => [
    Buffer.from(`--b\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

const post = (body: Uint8Array, type = 'multipart/mixed; boundary="b"') =>
  lrs.ask('/statements', { method: 'POST', body, headers: { 'Content-Type': type } });

test('raw data comes back byte for byte where it is asked for', async () => {
  expect((await post(multipart([json(withOne), raw(bytes)]))).status).toBe(200);
  for (const query of [{ statementId: id(1) }, { limit: '1' }]) {
    const got = await lrs.ask(at('/statements', { ...query, attachments: 'true' }));
    const [first, second, ...rest] = readMultipart(mediaType(got.headers.get('Content-Type') ?? ''), got.bytes);
    expect(Buffer.from(first?.content ?? []).toString()).toContain(id(1));
    expect([...(second?.content ?? [])]).toEqual([...bytes]);
    expect(Object.fromEntries(second?.headers ?? [])).toEqual({
      'content-type': 'image/png',
      'content-transfer-encoding': 'binary',
      'x-experience-api-hash': hashOf(bytes),
    });
    expect(rest).toEqual([]);
  }
  const without = await lrs.ask(at('/statements', { statementId: id(1), attachments: 'false' }));
  expect(without.headers.get('Content-Type')).toBe('application/json');
});

test('two statements share the data that came once', async () => {
  const second = { ...withOne, id: id(2) };
  expect((await post(multipart([json([withOne, second]), raw(bytes)]))).status).toBe(200);
});

test('with raw data a page is shorter, and the next one has the rest', async () => {
  const batch = Array.from({ length: 30 }, (_, at) => ({ ...withOne, id: id(at) }));
  expect((await post(multipart([json(batch), raw(bytes)]))).status).toBe(200);
  const counted = async (path: string) => {
    const got = await lrs.ask(path);
    const [first] = readMultipart(mediaType(got.headers.get('Content-Type') ?? ''), got.bytes);
    return JSON.parse(Buffer.from(first?.content ?? []).toString()) as { statements: unknown[]; more: string };
  };
  const page = await counted(at('/statements', { attachments: 'true' }));
  expect(page.statements).toHaveLength(25);
  expect((await counted(page.more)).statements).toHaveLength(5);
});

const other = Buffer.from('other');
test.each([
  ['no boundary', multipart([json(withOne), raw(bytes)]), 'multipart/mixed', /no boundary/],
  ['another boundary', multipart([json(withOne)]), 'multipart/mixed; boundary=c', /No line --c is found/],
  ['no end', multipart([json(withOne), raw(bytes)], ''), undefined, /closing line --b-- is missing/],
  ['no part for an attachment', multipart([json(withOne)]), undefined, /neither fileUrl nor a part with the hash/],
  [
    'a part too many',
    multipart([json(withOne), raw(bytes), raw(other)]),
    undefined,
    /which no attachment of a statement has/,
  ],
  [
    'no statements first',
    multipart([raw(bytes), json(withOne)]),
    undefined,
    /The first part of multipart\/mixed is image\/png/,
  ],
  ['no part at all', Buffer.from('--b--\r\n'), undefined, /first part/],
  [
    'another hash',
    multipart([json(withOne), raw(bytes, `X-Experience-API-Hash: ${hashOf(other)}`)]),
    undefined,
    /has not the hash/,
  ],
  ['no hash', multipart([json(withOne), raw(bytes, 'X-Experience-API-Hash: ')]), undefined, /has not the hash/],
  ['base64', multipart([json(withOne), raw(bytes, 'Content-Transfer-Encoding: base64')]), undefined, /base64/],
  [
    'another type',
    multipart([json(withOne), raw(bytes, 'Content-Type: text/plain')]),
    undefined,
    /contentType is image\/png/,
  ],
  ['no line between', Buffer.from('--b\r\nContent-Type: application/json\r\n--b--\r\n'), undefined, /no empty line/],
  [
    'form data',
    multipart([json(withOne), raw(bytes)]),
    'multipart/form-data; boundary=b',
    /application\/json or multipart\/mixed/,
  ],
])('multipart with %s is refused, and nothing stored', async (_, body, type, sentence) => {
  const answer = await post(body, type);
  expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(sentence)]);
  expect(await lrs.store.statements.count()).toBe(0);
});

test('JSON alone needs a fileUrl for each attachment', async () => {
  const send = async (own: object) =>
    (await lrs.ask('/statements', { method: 'POST', body: statement({ attachments: [attachment(bytes, own)] }) }))
      .status;
  expect([await send({}), await send({ fileUrl: 'https://example.org/a.png' })]).toEqual([400, 200]);
});

const unsigned = statement({ id: id(7), timestamp: '2026-01-31T09:30:00Z' });
const signed = (signature: string, own = {}) => {
  const content = Buffer.from(signature);
  const usageType = 'http://adlnet.gov/expapi/attachments/signature';
  const contentType = 'application/octet-stream';
  const attachments = [attachment(content, { usageType, contentType, ...own })];
  return multipart([json({ ...unsigned, attachments }), raw(content, `Content-Type: ${contentType}`)]);
};
const [mine, theirs] = [keys(), keys()];
const x5c = [certificate(mine).toString('base64')];

test.each<readonly [string, Uint8Array, number]>([
  ...['RS256', 'RS384', 'RS512'].map((alg) => [alg, signed(jws({ alg, payload: unsigned, key: mine })), 200] as const),
  ['the certificate of the key', signed(jws({ alg: 'RS256', x5c, payload: unsigned, key: mine })), 200],
  ['the certificate of another key', signed(jws({ alg: 'RS256', x5c, payload: unsigned, key: theirs })), 400],
  ['a certificate that is none', signed(jws({ alg: 'RS256', x5c: ['AAAA'], payload: unsigned, key: mine })), 400],
  ['x5c that is no list', signed(jws({ alg: 'RS256', x5c: 'AAAA', payload: unsigned, key: mine })), 400],
  ['HS256', signed(jws({ alg: 'HS256', payload: unsigned, key: mine })), 400],
  ['none', signed(jws({ alg: 'none', payload: unsigned, key: mine })), 400],
  [
    'another statement',
    signed(jws({ alg: 'RS256', payload: { ...unsigned, verb: { id: 'urn:x:y' } }, key: mine })),
    400,
  ],
  ['another id', signed(jws({ alg: 'RS256', payload: { ...unsigned, id: id(8) }, key: mine })), 400],
  ['no JSON', signed('e30.e30x.e30'), 400],
  ['two parts', signed('e30.e30'), 400],
  ['null', signed(jws({ alg: 'RS256', payload: null, key: mine })), 400],
])('a signature with %s', async (_, body, status) => {
  const answer = await post(body);
  expect(answer.status, answer.text).toBe(status);
  if (status === 400) expect(answer.text).toMatch(/^attachments: the signature .*\(xAPI Data 2\.6\)$/);
});
