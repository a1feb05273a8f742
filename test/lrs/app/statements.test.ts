import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asking, at, id, startAsking, statement } from './asking.ts';

let lrs: Asking;
beforeEach(async () => {
  lrs = await startAsking();
});
afterEach(async () => {
  expect(lrs.errors).toEqual([]);
  await lrs.close();
});

type Found = { readonly statements: readonly Record<string, unknown>[]; readonly more: string };

const post = (body: unknown, version = '1.0.3') => lrs.ask('/statements', { method: 'POST', body, version });
const found = async (parameters: Record<string, unknown>) =>
  (await lrs.ask(at('/statements', parameters))).json<Found>();
const idsFound = async (parameters: Record<string, unknown>) =>
  (await found(parameters)).statements.map((one) => one['id']);

test('of thousands of languages the first are looked for', async () => {
  const display = { en: 'did', fr: 'a fait' };
  await lrs.ask('/statements', { method: 'POST', body: statement({ id: id(77), verb: { id: 'urn:did', display } }) });
  const shown = async (languages: string) => {
    const headers = { 'Accept-Language': languages };
    const { text } = await lrs.ask(at('/statements', { statementId: id(77), format: 'canonical' }), { headers });
    return (JSON.parse(text) as { verb: { display: object } }).verb.display;
  };
  expect(await shown(`${'de,'.repeat(49)}fr`)).toEqual({ fr: 'a fait' });
  expect(await shown(`${'de,'.repeat(5000)}fr`)).toEqual({ en: 'did' });
});

test('a statement that is posted can be got, made whole', async () => {
  const answer = await post(statement({ authority: { mbox: 'mailto:forged@example.org' } }));
  expect(answer.status).toBe(200);
  const [given] = answer.json<string[]>();
  const got = await lrs.ask(at('/statements', { statementId: given }));
  expect(got.json()).toMatchObject({
    ...statement(),
    id: given,
    version: '1.0.0',
    authority: { account: { name: 'full' } },
    timestamp: expect.any(String),
    stored: expect.any(String),
  });
  expect(Math.floor(Date.parse(got.json()['stored'] as string) / 1000) * 1000).toBe(
    Date.parse(got.headers.get('Last-Modified') ?? ''),
  );
  expect(got.headers.get('X-Experience-API-Consistent-Through')).toMatch(/^\d{4}-/);
});

test('PUT stores under the id of the request, POST gives back ids in order', async () => {
  const put = await lrs.ask(at('/statements', { statementId: id(1) }), { method: 'PUT', body: statement() });
  expect(put.status).toBe(204);
  const answer = await post([statement({ id: id(3) }), statement({ id: id(2) })]);
  expect(answer.json()).toEqual([id(3), id(2)]);
  expect(await idsFound({ ascending: 'true' })).toEqual([id(1), id(3), id(2)]);
});

test('the same statement again is no conflict, another under its id is, and takes its batch with it', async () => {
  await post(statement({ id: id(1) }));
  expect((await post(statement({ id: id(1) }))).status).toBe(200);
  const other = statement({ id: id(1), verb: { id: 'http://example.org/other' } });
  const conflict = await post([statement({ id: id(2) }), other]);
  expect([conflict.status, conflict.text]).toEqual([
    409,
    `A statement with the id ${id(1)} and other content is stored already. (xAPI Communication 2.1.2)`,
  ]);
  expect(await idsFound({})).toEqual([id(1)]);
});

test.each([
  ['2.0.0', '2026-01-31T10:30:00.1234567+01:00', '2026-01-31T09:30:00.1234567Z'],
  ['2.0.0', '2026-01-31T10:30:00Z', '2026-01-31T10:30:00Z'],
  ['1.0.3', '2026-01-31T10:30:00.1234567+01:00', '2026-01-31T10:30:00.1234567+01:00'],
])('xAPI %s writes the timestamp %s as %s', async (version, timestamp, written) => {
  await post(statement({ id: id(1), timestamp }), version);
  const [one] = (await found({})).statements;
  expect([one?.['timestamp'], one?.['version']]).toEqual([written, version === '2.0.0' ? '2.0.0' : '1.0.0']);
});

test('one context activity becomes a list of one', async () => {
  await post(statement({ context: { contextActivities: { parent: { id: 'urn:x:parent' } } } }));
  const [one] = (await found({})).statements;
  expect(one?.['context']).toEqual({ contextActivities: { parent: [{ id: 'urn:x:parent' }] } });
});

const someone = { mbox: 'mailto:one@example.org' };
const many = [
  statement({ id: id(1), actor: someone }),
  statement({ id: id(2), verb: { id: 'http://example.org/passed' } }),
  statement({ id: id(3), object: { id: 'urn:x:two' }, context: { registration: id(99) } }),
  statement({ id: id(4), context: { contextActivities: { grouping: [{ id: 'urn:x:two' }] }, instructor: someone } }),
];

test.each([
  [{ agent: someone }, [1]],
  [{ agent: someone, related_agents: 'true' }, [4, 1]],
  [{ verb: 'http://example.org/passed' }, [2]],
  [{ activity: 'urn:x:two' }, [3]],
  [{ activity: 'urn:x:two', related_activities: 'true' }, [4, 3]],
  [{ registration: id(99) }, [3]],
  [{ limit: '2' }, [4, 3]],
  [{ limit: '2', ascending: 'true' }, [1, 2]],
  [{ since: '2100-01-01T00:00:00Z' }, []],
  [{ until: '2000-01-01T00:00:00+01:00' }, []],
])('GET statements with %j finds %j', async (parameters, numbers) => {
  await post(many);
  expect(await idsFound(parameters)).toEqual(numbers.map(id));
});

test('since is exclusive and until inclusive, to the last digit of stored', async () => {
  await post(many);
  const stored = (await found({ ascending: 'true' })).statements.map((one) => one['stored'] as string);
  expect(await idsFound({ since: stored[1] })).toEqual([id(4), id(3)]);
  expect(await idsFound({ until: stored[1] })).toEqual([id(2), id(1)]);
});

test('more leads through all pages, for the caller it was given to', async () => {
  await post(many);
  const seen: unknown[] = [];
  let page = await found({ limit: '3', verb: 'http://adlnet.gov/expapi/verbs/experienced', format: 'ids' });
  seen.push(...page.statements.map((one) => one['id']));
  page = await found({ limit: '2' });
  expect(page.more).toMatch(/^\/statements\?more=/);
  expect((await lrs.ask(page.more, { key: 'other' })).text).toBe(
    'The parameter more was given to another key. (xAPI Data 2.5)',
  );
  const rest = (await lrs.ask(page.more)).json<Found>();
  expect([seen, rest.statements.map((one) => one['id']), rest.more]).toEqual([
    [id(4), id(3), id(1)],
    [id(2), id(1)],
    '',
  ]);
});

test('a voided statement is got by voidedStatementId alone', async () => {
  await post(statement({ id: id(1) }));
  const voiding = { id: 'http://adlnet.gov/expapi/verbs/voided' };
  await post(statement({ id: id(2), verb: voiding, object: { objectType: 'StatementRef', id: id(1) } }));
  const statuses = await Promise.all(
    ['statementId', 'voidedStatementId'].flatMap((name) =>
      [1, 2].map(async (number) => (await lrs.ask(at('/statements', { [name]: id(number) }))).status),
    ),
  );
  expect(statuses).toEqual([404, 200, 200, 404]);
  const again = await post(statement({ verb: voiding, object: { objectType: 'StatementRef', id: id(2) } }));
  expect([again.status, again.text]).toEqual([400, expect.stringContaining('Data 2.3.2')]);
});

const definition = { name: { en: 'One', fr: 'Un' }, description: { 'fr-CA': 'Cours', en: 'Course' } };
const rich = statement({
  id: id(1),
  actor: { objectType: 'Group', name: 'All', member: [{ name: 'A', mbox: 'mailto:a@example.org' }] },
  verb: { id: 'http://example.org/did', display: { en: 'did', fr: 'a fait' } },
  object: { objectType: 'Activity', id: 'urn:x:one', definition },
});

test.each([
  [
    'ids',
    'fr',
    {
      actor: { objectType: 'Group', member: [{ mbox: 'mailto:a@example.org' }] },
      verb: { id: 'http://example.org/did' },
      object: { id: 'urn:x:one' },
    },
  ],
  ['exact', 'fr', { actor: rich['actor'], verb: rich['verb'], object: rich['object'] }],
  [
    'canonical',
    'nl, fr;q=0.8, en;q=0.1',
    {
      verb: { id: 'http://example.org/did', display: { fr: 'a fait' } },
      object: {
        objectType: 'Activity',
        id: 'urn:x:one',
        definition: { name: { fr: 'Un' }, description: { 'fr-CA': 'Cours' } },
      },
    },
  ],
])('format %s for %s', async (format, language, expected) => {
  await post(rich);
  const answer = await lrs.ask(at('/statements', { statementId: id(1), format }), {
    headers: { 'Accept-Language': language },
  });
  const { actor, verb, object } = answer.json();
  expect({ actor, verb, object }).toEqual({ actor: rich['actor'], ...expected });
});

test('HEAD answers as GET does, without a body', async () => {
  await post(statement({ id: id(1) }));
  const head = await lrs.ask(at('/statements', { statementId: id(1) }), { method: 'HEAD' });
  expect([head.status, head.text, head.headers.get('Last-Modified')]).toEqual([200, '', expect.any(String)]);
});
