import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { anLrs, aStatement, ask } from '../an-lrs.ts';
import { addPackage, exported, imported, learn, learnerOf } from './administration.ts';

const actor = { mbox: 'mailto:learner@example.org' };
const line = (statement: object): string => JSON.stringify(statement);
const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

test('what one LRS exports another imports: the same statements, voided ones and attachments too, under a new `stored`', async () => {
  const from = await anLrs();
  const authorization = await from.key('full');
  await addPackage(from);
  await learn(from, await learnerOf(from, 'ann'), 3);
  const voided = aStatement({ actor });
  await ask(from, '/xapi/statements', { authorization, body: voided });
  const voiding = {
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: voided.id },
  };
  await ask(from, '/xapi/statements', { authorization, body: voiding });
  const content = new TextEncoder().encode('a certificate');
  const sha2 = createHash('sha256').update(content).digest('hex');
  const usage = {
    usageType: 'urn:certificate',
    display: { en: 'Certificate' },
    contentType: 'text/plain',
    length: 13,
    sha2: sha2.toUpperCase(),
  };
  await from.opened.store.statements.put(
    [{ ...aStatement({ actor }), attachments: [usage], authority: actor, version: '1.0.0' }],
    [{ sha2, contentType: 'text/plain', content }],
  );
  const state = `/xapi/activities/state?activityId=urn:a&stateId=s&agent=${encodeURIComponent(line(actor))}`;
  await ask(from, state, { authorization, method: 'PUT', body: { page: 3 } });

  const lines = await exported(from.opened);
  const to = await anLrs();
  expect(await imported(to.opened, lines)).toEqual({ outcome: 'imported', statements: 6, known: 0, documents: 1 });
  const again = await exported(to.opened);
  const withoutStored = (all: readonly string[]) =>
    all.map((text) => ({ ...JSON.parse(text), stored: undefined })).toSorted((a, b) => (line(a) < line(b) ? -1 : 1));
  expect(withoutStored(again)).toEqual(withoutStored(lines));
  expect(await to.opened.store.statements.get(voided.id, { voided: false })).toBeUndefined();
  expect(await to.opened.store.statements.get(voided.id, { voided: true })).toBeDefined();
  expect((await to.opened.store.statements.attachment(sha2))?.content).toEqual(content);
  expect((await ask(to, state, { authorization: await to.key('read') })).text).toBe('{"page":3}');
  expect(await imported(to.opened, lines)).toEqual({ outcome: 'imported', statements: 0, known: 6, documents: 0 });
});

test('a file with a wrong line is refused whole, with every line that is wrong', async () => {
  const lrs = await anLrs();
  const good = Array.from({ length: 250 }, (_, at) => line(aStatement({ actor, id: id(at) })));
  const result = await imported(lrs.opened, [
    ...good,
    '',
    '{"actor":',
    line({ ...aStatement({ actor, id: id(900) }), verb: { id: 'no IRI' } }),
    line(aStatement({ actor, id: id(7) })),
    line({ ...aStatement({ actor }), id: undefined }),
    line({ attachment: { sha2: 'x' } }),
    '[]',
  ]);
  expect(result.outcome).toBe('refused');
  const problems = result.outcome === 'refused' ? result.problems : [];
  expect([...new Set(problems.map((problem) => problem.line))]).toEqual([252, 253, 254, 255, 256, 257]);
  expect(problems.find((problem) => problem.line === 254)?.message).toBe(`The id ${id(7)} stands on line 8 already.`);
  expect(problems.find((problem) => problem.line === 253)?.message).toMatch(/verb\.id.*no IRI/);
  expect(await lrs.opened.store.statements.count()).toBe(0);
});

test('a statement that says something else than the one stored is refused, and nothing of the file is stored', async () => {
  const lrs = await anLrs();
  const authorization = await lrs.key('full');
  const known = aStatement({ actor, id: id(1) });
  await ask(lrs, '/xapi/statements', { authorization, body: known });
  const result = await imported(lrs.opened, [
    line(aStatement({ actor, id: id(2) })),
    line({ ...known, object: { id: 'urn:something:else' } }),
  ]);
  expect(result).toEqual({
    outcome: 'refused',
    problems: [{ line: 2, message: `The LRS has another statement with the id ${id(1)}.` }],
  });
  expect(await lrs.opened.store.statements.count()).toBe(1);
});

test.each([
  ['another hash', { sha2: '0'.repeat(64) }, 'attachment.sha2: is not the hash of content.'],
  ['a second header in its type', { contentType: 'text/plain\r\nX-Other: 1' }, expect.stringContaining('contentType')],
])('an attachment with %s is refused', async (_, wrong, message) => {
  const lrs = await anLrs();
  const sha2 = createHash('sha256').update('a').digest('hex');
  const attachment = { sha2, contentType: 'text/plain', content: Buffer.from('a').toString('base64') };
  const result = await imported(lrs.opened, [line({ attachment: { ...attachment, ...wrong } })]);
  expect(result).toEqual({ outcome: 'refused', problems: [{ line: 1, message }] });
});

test('an attachment that is nowhere is named', async () => {
  const lrs = await anLrs();
  const sha2 = 'a'.repeat(64);
  const usage = { usageType: 'urn:c', display: { en: 'C' }, contentType: 'text/plain', length: 1, sha2 };
  const result = await imported(lrs.opened, [line({ ...aStatement({ actor }), attachments: [usage] })]);
  expect(result).toMatchObject({ outcome: 'refused', problems: [{ line: 1, message: expect.stringContaining(sha2) }] });
});

test('authority is kept; a statement that brings none gets the import’s', async () => {
  const lrs = await anLrs();
  const authority = { mbox: 'mailto:other-lrs@example.org' };
  await imported(lrs.opened, [
    line({ ...aStatement({ actor, id: id(1) }), authority, stored: '2020-01-01T00:00:00Z' }),
    line(aStatement({ actor, id: id(2) })),
  ]);
  const [first, second] = (await exported(lrs.opened)).map((text) => JSON.parse(text));
  expect(first.authority).toEqual(authority);
  expect(first.stored).not.toMatch(/^2020/);
  expect(second.authority).toEqual({ mbox: 'mailto:import@example.org' });
});
