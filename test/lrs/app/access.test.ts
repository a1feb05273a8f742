import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asking, at, id, learner, registration, startAsking, statement } from './asking.ts';

let lrs: Asking;
beforeAll(async () => {
  lrs = await startAsking();
  await lrs.ask('/statements', { method: 'POST', body: [statement({ id: id(1) }), own({ id: id(2) })] });
});
afterAll(async () => {
  expect(lrs.errors).toEqual([]);
  await lrs.close();
});

const own = (more = {}) => statement({ actor: learner, context: { registration }, ...more });
const voided = { id: 'http://adlnet.gov/expapi/verbs/voided' };
const reference = { objectType: 'StatementRef', id: id(1) };
const sub = (object: object) => ({
  objectType: 'SubStatement',
  actor: learner,
  verb: { id: 'http://example.org/did' },
  object,
});

const someone = { mbox: 'mailto:someone@example.org' };
const course = { id: 'urn:parcours:course:one' };
const page = { id: 'urn:parcours:course:one/page/a' };
const other = { id: 'urn:parcours:course:other' };
const profile = { id: 'https://profile.example', definition: { type: 'http://adlnet.gov/expapi/activities/profile' } };
const within = (contextActivities: object) => own({ context: { registration, contextActivities } });

test.each([
  ['full', statement(), 200],
  ['other', statement(), 403],
  ['writer', statement(), 200],
  ['learner', own(), 200],
  ['learner', own({ actor: { ...learner, name: 'With a name' } }), 200],
  ['learner', own({ object: { id: 'urn:parcours:course:one/page/a' } }), 200],
  ['learner', own({ object: { id: 'urn:parcours:course:oneself' } }), 403],
  ['learner', own({ object: sub({ id: 'urn:x:other' }) }), 403],
  ['learner', own({ actor: { mbox: 'mailto:other@example.org' } }), 403],
  ['learner', own({ context: {} }), 403],
  ['learner', own({ context: { registration: id(9) } }), 403],
  ['learner', own({ verb: voided, object: reference }), 403],
  ['learner', own({ actor: { objectType: 'Group', ...learner, member: [someone] } }), 403],
  ['learner', own({ actor: { objectType: 'Group', member: [learner] } }), 403],
  ['learner', own({ object: { objectType: 'Agent', ...someone } }), 403],
  ['learner', own({ object: { objectType: 'Agent', ...learner } }), 403],
  ['learner', own({ object: reference }), 403],
  ['learner', own({ object: sub(course) }), 200],
  ['learner', own({ object: sub(reference) }), 403],
  ['learner', own({ object: { ...sub(course), actor: someone } }), 403],
  ['learner', own({ object: { ...sub(course), context: { contextActivities: { parent: other } } } }), 403],
  ['learner', own({ context: { registration, instructor: someone } }), 403],
  ['learner', own({ context: { registration, instructor: learner } }), 200],
  ['learner', own({ context: { registration, team: { objectType: 'Group', member: [someone] } } }), 403],
  ['learner', within({ parent: [page], grouping: [course], category: [profile] }), 200],
  ['learner', within({ grouping: [course, other] }), 403],
  ['learner', within({ parent: other }), 403],
  ['learner', within({ other: [other] }), 200],
  ['learner', within({ other: { ...other, definition: { name: { en: 'Mine' } } } }), 403],
  ['learner', within({ category: [{ ...page, definition: { name: { en: 'A page' } } }] }), 200],
  ['course', statement(), 200],
  ['course', statement({ object: { id: 'urn:x:other' } }), 403],
  ['course', statement({ object: reference }), 403],
  ['course', statement({ object: { objectType: 'Agent', ...someone } }), 403],
  ['course', statement({ context: { instructor: someone } }), 200],
  ['course', statement({ context: { contextActivities: { grouping: [other] } } }), 403],
  ['nobody', statement(), 401],
  ['', statement(), 401],
])('the key "%s" storing %j: %d', async (key, body, status) => {
  const answer = await lrs.ask('/statements', { method: 'POST', body, key });
  expect(answer.status, answer.text).toBe(status);
});

test('one statement that is not allowed takes its batch with it', async () => {
  const before = await lrs.store.statements.count();
  const body = [own(), own({ object: { id: 'urn:x:other' } })];
  expect((await lrs.ask('/statements', { method: 'POST', body, key: 'learner' })).text).toMatchInlineSnapshot(
    `"This token stores statements about urn:parcours:course:one and what begins with it and "/", and object is another. (xAPI Communication 3.2)"`,
  );
  expect(await lrs.store.statements.count()).toBe(before);
});

const stateOf = (agent: object, more = {}) =>
  at('/activities/state', { activityId: 'urn:parcours:course:one', agent, stateId: 's', ...more });

test.each([
  ['full', '/statements', 200],
  ['writer', '/statements', 403],
  ['learner', '/statements', 403],
  ['reader', at('/statements', { agent: learner }), 200],
  ['reader', at('/statements', { agent: someone }), 403],
  ['reader', at('/statements', { statementId: id(2) }), 200],
  ['reader', at('/statements', { statementId: id(1) }), 404],
  ['reader', stateOf(learner), 403],
  ['learner', stateOf(learner, { registration }), 404],
  ['learner', stateOf(learner), 403],
  ['learner', stateOf(someone, { registration }), 403],
  ['learner', at('/agents/profile', { agent: learner }), 200],
  ['learner', at('/agents/profile', { agent: someone }), 403],
  ['learner', at('/activities/profile', { activityId: 'urn:parcours:course:one' }), 403],
  ['learner', at('/agents', { agent: learner }), 200],
  ['learner', at('/agents', { agent: someone }), 403],
  ['course', at('/agents', { agent: someone }), 403],
  ['writer', at('/activities', { activityId: 'urn:parcours:course:one' }), 403],
  ['writer', stateOf(someone), 403],
  ['', '/about', 200],
])('the key "%s" reading %s: %d', async (key, path, status) => {
  const answer = await lrs.ask(path, { key });
  expect(answer.status, answer.text).toBe(status);
});

test.each([
  ['full', stateOf(someone), 204],
  ['other', stateOf(someone), 403],
  ['writer', stateOf(someone), 403],
  ['learner', stateOf(learner, { registration }), 204],
  ['learner', stateOf(learner, { registration: id(9) }), 403],
  ['learner', stateOf(someone, { registration }), 403],
  ['reader', stateOf(learner), 403],
])('the key "%s" writing %s: %d', async (key, path, status) => {
  const answer = await lrs.ask(path, { method: 'POST', body: {}, key });
  expect(answer.status, answer.text).toBe(status);
});

test('who is bound to one agent finds statements of that agent alone', async () => {
  const found = (await lrs.ask('/statements', { key: 'reader' })).json<{ statements: { actor: unknown }[] }>();
  expect(found.statements.length).toBeGreaterThan(0);
  for (const { actor } of found.statements) expect(actor).toMatchObject(learner);
});
