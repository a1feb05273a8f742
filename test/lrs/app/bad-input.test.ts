import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asking, at, id, learner, type Question, startAsking, statement } from './asking.ts';

let lrs: Asking;
beforeEach(async () => {
  lrs = await startAsking({ body: 20_000, batch: 3, depth: 20 });
});
afterEach(async () => {
  expect(lrs.errors).toEqual([]);
  expect(await lrs.store.statements.count()).toBe(0);
  await lrs.close();
});

const post = (body: unknown, question: Question = {}): [string, Question] => [
  '/statements',
  { method: 'POST', body, ...question },
];
const hugeNumber = JSON.stringify(statement({ result: { extensions: { 'urn:x': { a: [0] } } } })).replace(
  '[0]',
  '[1e400]',
);
const deep = `{"a":`.repeat(21) + '1' + '}'.repeat(21);

test.each<readonly [string, readonly [string, Question?], number, string | RegExp]>([
  [
    'JSON that breaks off',
    post('[\n{"actor": '),
    400,
    'The body is not JSON: it ends too early at line 2, column 11. (xAPI Communication 3.2)',
  ],
  [
    'JSON with a comma too many',
    post('{\n "id": "a",\n}'),
    400,
    'The body is not JSON: unexpected "}" at line 3, column 1. (xAPI Communication 3.2)',
  ],
  ['nothing', post(''), 400, 'The body is not JSON: it is empty. (xAPI Communication 3.2)'],
  ['what is not UTF-8', post(new Uint8Array([123, 255])), 400, 'The body is not UTF-8. (xAPI Communication 1.4)'],
  ['text', post('"a"'), 400, /^statement: /],
  ['a property twice', post('{"id":1,"id":1}'), 400, 'The property "id" stands twice in one object. (xAPI Data 2.2)'],
  ['null in a batch', post([null]), 400, /^statement: /],
  [
    'a depth beyond the limit',
    post(deep),
    413,
    'The body has more than 20 arrays and objects within each other. (xAPI Communication 3.2)',
  ],
  [
    'a size beyond the limit',
    post(' '.repeat(20_001)),
    413,
    'The body is longer than the 20000 bytes allowed: send less at a time. (xAPI Communication 3.2)',
  ],
  ['too many at a time', post([1, 2, 3, 4].map(() => statement())), 413, /^The batch has 4 statements: send at most 3/],
  [
    'two of one id',
    post([statement({ id: id(1) }), statement({ id: id(1) })]),
    400,
    `Two statements of the batch have the id ${id(1)}. (xAPI Communication 2.1.2)`,
  ],
  [
    'two of one id in two spellings',
    post([
      statement({ id: 'abcdefab-0000-4000-8000-000000000000' }),
      statement({ id: 'ABCDEFAB-0000-4000-8000-000000000000' }),
    ]),
    400,
    /^Two statements of the batch/,
  ],
  [
    'one that is wrong among some',
    post([statement(), statement({ verb: { id: 'did' } })]),
    400,
    /^\[1\]\.verb\.id: .*\(xAPI .*\)$/,
  ],
  ['two wrong properties', post(statement({ verb: 1, object: 2 })), 400, /^verb: .*\nobject: .*$/],
  ['a number beyond all', post(hugeNumber), 400, /^result.extensions\["urn:x"\]: .* holds a number that is too large/],
  ['an unknown property', post(statement({ Actor: {} })), 400, /Actor/],
  [
    'another content type',
    post(statement(), { headers: { 'Content-Type': 'text/xml' } }),
    400,
    'The content type is "text/xml": statements come as application/json or multipart/mixed. (xAPI Communication 1.5)',
  ],
  [
    'PUT without an id',
    ['/statements', { method: 'PUT', body: statement() }],
    400,
    'The parameter statementId is missing. (xAPI Communication 2)',
  ],
  [
    'PUT with another id',
    [at('/statements', { statementId: id(1) }), { method: 'PUT', body: statement({ id: id(2) }) }],
    400,
    `id is ${id(2)}, but the parameter statementId is ${id(1)}. (xAPI Communication 2.1.1)`,
  ],
  [
    'PUT of a list',
    [at('/statements', { statementId: id(1) }), { method: 'PUT', body: [statement()] }],
    400,
    /is a list/,
  ],
  [
    'a parameter in other case',
    [at('/statements', { StatementId: id(1) })],
    400,
    'The parameter "StatementId" is not known here. Did you mean statementId? (xAPI Communication 3.2)',
  ],
  [
    'an unknown parameter',
    [at('/agents', { agent: learner, foo: '1' })],
    400,
    /"foo" is not known here. Known are agent\./,
  ],
  ['a parameter twice', [`${at('/statements', { limit: '1' })}&limit=2`], 400, /limit is given twice/],
  ['two ids', [at('/statements', { statementId: id(1), voidedStatementId: id(1) })], 400, /exclude each other/],
  ['an id and a filter', [at('/statements', { statementId: id(1), limit: '1' })], 400, /exclude each other/],
  [
    'an id that is none',
    [at('/statements', { statementId: 'a' })],
    400,
    'The parameter statementId is "a", not a UUID. (xAPI Data 4.3)',
  ],
  [
    'an agent that is none',
    [at('/statements', { agent: { mbox: 'a' } })],
    400,
    /^The parameter agent is refused: mbox: /,
  ],
  ['an agent that is not JSON', [at('/statements', { agent: '{' })], 400, /^The parameter agent is not JSON/],
  [
    'an anonymous group',
    [at('/statements', { agent: { objectType: 'Group', member: [learner] } })],
    400,
    /none of mbox/,
  ],
  ['a verb that is none', [at('/statements', { verb: 'did' })], 400, /not an IRI/],
  ['a limit below 0', [at('/statements', { limit: '-1' })], 400, /not a number/],
  ['a Boolean that is none', [at('/statements', { ascending: '1' })], 400, /true or false/],
  ['a time that is none', [at('/statements', { since: '2026-02-30T00:00:00Z' })], 400, /not an ISO 8601 timestamp/],
  ['a format that is none', [at('/statements', { format: 'JSON' })], 400, /ids, exact or canonical/],
  [
    'a link of its own making',
    [at('/statements', { more: 'WyJmdWxsIiwiLTEiLCIiXQ' })],
    400,
    /no link that was given out/,
  ],
  ['a link with more', [at('/statements', { more: 'a', limit: '1' })], 400, /stands alone/],
  [
    'DELETE of statements',
    ['/statements', { method: 'DELETE' }],
    405,
    'This resource knows GET, PUT, POST, not DELETE.',
  ],
  ['another resource', ['/other'], 404, /^There is no such resource/],
  ['no version', ['/statements', { version: null }], 400, /^The header X-Experience-API-Version is missing/],
  ['version 1.1', ['/statements', { version: '1.1.0' }], 400, /is "1\.1\.0": 1\.0\.x and 2\.0\.x are served/],
  ['version 0.95', ['/statements', { version: '0.95' }], 400, /1\.0\.x and 2\.0\.x are served/],
  ['no key', ['/statements', { key: '' }], 401, 'The key is missing, or is not known here. (xAPI Communication 4.0)'],
])('%s', async (_, [path, question], status, sentence) => {
  const answer = await lrs.ask(path, question);
  expect([answer.status, answer.text]).toEqual([
    status,
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
  expect(answer.headers.get('X-Experience-API-Version')).toMatch(/^(1\.0\.3|2\.0\.0|0\.95)$/);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
});

test('a document type with a line break is refused: it would be sent back in a header', async () => {
  const form = new URLSearchParams({
    activityId: 'urn:x:one',
    agent: JSON.stringify(learner),
    stateId: 's',
    content: 'a',
    'Content-Type': 'text/plain\r\nSet-Cookie: a=b',
  });
  const answer = await lrs.ask('/activities/state?method=PUT', {
    method: 'POST',
    body: String(form),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('The content type')]);
});
