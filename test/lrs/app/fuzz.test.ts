import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asking, at, id, learner, type Question, registration, startAsking, statement } from './asking.ts';

/** Requests tried of each of three kinds; `FUZZ=10000` for a long night. */
const runs = Number(process.env['FUZZ'] ?? (process.env['CI'] === undefined ? 300 : 3500));

let lrs: Asking;
beforeAll(async () => {
  lrs = await startAsking({ body: 100_000, batch: 20, depth: 50 });
});
afterAll(() => lrs.close());

interface Request extends Question {
  readonly path: string;
  readonly body?: Uint8Array;
}

/** No crash, no 500, a sentence for what is refused, and nothing stored of it. */
async function endure({ path, ...question }: Request): Promise<void> {
  const before = await lrs.store.statements.count();
  const answer = await lrs.ask(path, question);
  expect(lrs.errors).toEqual([]);
  expect(answer.status).toBeLessThan(500);
  if (answer.status < 400) return;
  expect(await lrs.store.statements.count()).toBe(before);
  if (question.method !== 'HEAD') expect(answer.text).not.toBe('');
}

const content = Buffer.from('here is a simple attachment');
const attachments = [
  {
    usageType: 'http://example.org/usage',
    display: { en: 'A text' },
    contentType: 'text/plain',
    length: content.length,
    sha2: createHash('sha256').update(content).digest('hex'),
  },
];
const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const multipart = [
  '--b',
  'Content-Type: application/json',
  '',
  JSON.stringify(statement({ attachments })),
  '--b',
  'Content-Type: text/plain',
  'Content-Transfer-Encoding: binary',
  `X-Experience-API-Hash: ${attachments[0]?.sha2}`,
  '',
  String(content),
  '--b--',
  '',
].join('\r\n');
const rich = statement({
  actor: { objectType: 'Group', name: 'All', member: [learner] },
  result: {
    score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
    success: true,
    duration: 'PT1S',
    extensions: { 'urn:x:a': [{}] },
  },
  context: { registration, contextActivities: { parent: [{ id: 'urn:x:p' }] }, language: 'fr' },
  timestamp: '2026-01-31T09:30:00.000Z',
});
const documentAt = at('/activities/state', { activityId: 'urn:x:a', agent: learner, stateId: 's', registration });
const form = String(new URLSearchParams({ statementId: id(1), content: JSON.stringify(statement()) }));
const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Requests that are right, to be spoilt. */
const right: readonly Request[] = [
  { path: '/statements', method: 'POST', body: bytesOf([rich, statement()]) },
  {
    path: '/statements',
    method: 'POST',
    body: bytesOf(multipart),
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  },
  { path: at('/statements', { statementId: id(1) }), method: 'PUT', body: bytesOf(rich) },
  { path: '/statements?method=PUT', method: 'POST', body: bytesOf(form), headers: formType },
  { path: documentAt, method: 'PUT', body: bytesOf({ a: 1 }), headers: { 'If-Match': '*' } },
  { path: documentAt, method: 'POST', body: bytesOf({ a: 1 }) },
  { path: documentAt, method: 'DELETE' },
  { path: documentAt, headers: { 'If-None-Match': '"a"' } },
  { path: at('/activities/profile', { activityId: 'urn:x:a', since: '2026-01-31T09:30:00Z' }) },
  { path: at('/agents', { agent: learner }) },
  { path: at('/activities', { activityId: 'urn:x:a' }) },
  {
    path: at('/statements', {
      agent: learner,
      limit: '3',
      format: 'canonical',
      attachments: 'true',
      ascending: 'true',
    }),
    headers: { 'Accept-Language': 'fr;q=0.5, en' },
  },
  { path: at('/statements', { more: Buffer.from('["full","5","limit=1"]').toString('base64url') }), method: 'HEAD' },
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', '%', '%00', '%ff', '&', '[]', '{}', 'null'),
);

/** A text with some of it gone, doubled or replaced. */
const spoiltText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.oneof(anyText, fc.constant(text)))
    .map(([start, length, put]) => text.slice(0, start) + put + text.slice(start + length));

const spoiltBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.nat(bytes.length).map((end) => bytes.slice(0, end)),
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.tuple(fc.nat(Math.max(bytes.length - 1, 0)), fc.nat(255)), { minLength: 1, maxLength: 5 })
      .map((changes) =>
        changes.reduce((all, [index, byte]) => Uint8Array.from(all).fill(byte, index, index + 1), bytes),
      ),
    fc
      .tuple(fc.nat(bytes.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
      .map(([start, length, put]) => Buffer.concat([bytes.slice(0, start), put, bytes.slice(start + length)])),
  );

const header = fc.constantFrom(
  'Content-Type',
  'Content-Length',
  'If-Match',
  'If-None-Match',
  'Accept-Language',
  'Authorization',
  'X-Experience-API-Version',
  'Accept',
);
/** What a server passes on; it refuses the rest itself. */
const headerText = fc.oneof(
  fc.string({ maxLength: 40, unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    'multipart/mixed',
    'multipart/mixed; boundary=',
    'multipart/mixed; boundary="b',
    'application/json; charset=latin1',
    'application/x-www-form-urlencoded',
    '2.0.0',
    '1.0.',
    '*',
    '"a", *',
    ';q=x,,;',
    'Bearer other',
  ),
);

const spoilt = fc.constantFrom(...right).chain((request): fc.Arbitrary<Request> => {
  const [path = '', query = ''] = request.path.split('?');
  const ways: fc.Arbitrary<Request>[] = [
    fc.tuple(header, headerText).map(([name, text]) => ({ ...request, headers: { ...request.headers, [name]: text } })),
    spoiltText(query).map((text) => ({ ...request, path: `${path}?${text}` })),
    spoiltText(decodeURIComponent(query)).map((text) => ({ ...request, path: `${path}?${new URLSearchParams(text)}` })),
    fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS').map((method) => ({
      path: request.path,
      method,
      ...(method !== 'GET' && method !== 'HEAD' && { body: request.body ?? new Uint8Array() }),
    })),
    fc.constantFrom('2.0.0', '1.0.3').map((version) => ({ ...request, version })),
  ];
  if (request.body !== undefined) {
    const body = spoiltBytes(request.body).map((bytes) => ({ ...request, body: bytes }));
    ways.push(body, body, body, body);
  }
  return fc.oneof(...ways);
});

test('what is spoilt on its way is answered, never fatal, and stored whole or not at all', async () => {
  await fc.assert(fc.asyncProperty(spoilt, endure), { numRuns: runs });
});

/** Values of any kind in the place of any property. */
const spoiltJson = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null) return fc.oneof(fc.constant(value), fc.jsonValue(), anyText);
  const entries = Object.entries(value);
  if (entries.length === 0) return fc.jsonValue();
  return fc.nat(entries.length).chain((index) => {
    const [key = '', old] = entries[index] ?? [];
    if (index === entries.length)
      return fc.tuple(anyText, fc.jsonValue()).map(([name, added]) => withProperty(value, name, added));
    return fc.oneof(fc.jsonValue(), spoiltJson(old)).map((put) => withProperty(value, key, put));
  });
};

function withProperty(value: object, key: string, put: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? put : item));
  return { ...value, [key]: put };
}

test('statements with anything in place of anything are taken whole or refused', async () => {
  const request = fc.tuple(spoiltJson(rich), fc.constantFrom('1.0.3', '2.0.0')).map(([one, version]): Request => ({
    path: '/statements',
    method: 'POST',
    body: bytesOf([statement(), one]),
    version,
  }));
  await fc.assert(fc.asyncProperty(request, endure), { numRuns: runs });
});

test('agents with anything in place of anything are taken or refused as parameters', async () => {
  const request = spoiltJson({ objectType: 'Agent', name: 'a', account: learner.account }).map((agent): Request => ({
    path: at('/agents', { agent: JSON.stringify(agent) ?? 'null' }),
  }));
  await fc.assert(fc.asyncProperty(request, endure), { numRuns: runs });
});
