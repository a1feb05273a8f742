import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Implementation, startPostgresql } from '../store/implementations.ts';
import { anLms, aUnit, compost, type Lms, tri } from './an-lms.ts';

// Two processes of one LRS on one PostgreSQL.

let postgres: Implementation | undefined;
let processes: readonly [Lms, Lms] | undefined;
beforeAll(async () => {
  postgres = await startPostgresql();
  const url = await postgres?.url();
  if (url !== undefined) processes = [await anLms(url), await anLms(url)];
}, 60_000);
afterAll(async () => {
  for (const lms of processes ?? []) await lms.close();
  await postgres?.stop();
});

test('a course that one process imports is launched, played and concluded by the other', async ({ skip }) => {
  if (!processes) return skip();
  const [one, other] = processes;
  const course = await one.course();
  expect((await other.ask(`/content/${course}/tri/index.html`)).status).toBe(200);
  const registration = await one.registration(course);
  for (const unit of [tri, compost]) {
    const played = await aUnit(other, registration, { unit });
    const verbs = unit === tri ? (['completed', 'passed'] as const) : (['completed'] as const);
    const said = ['initialized' as const, ...verbs, 'terminated' as const].map((verb, i) => played.statement(verb, i));
    expect((await played.send(...said)).status).toBe(200);
  }
  expect(await one.status(registration)).toMatchObject({
    satisfied: true,
    blocks: [{ satisfied: true }],
    units: [{ score: { scaled: 0.8 } }, {}],
  });
  expect([...one.errors, ...other.errors]).toEqual([]);
});

test('an address with a U+0000 leads nowhere', async ({ skip }) => {
  if (!processes) return skip();
  const [one] = processes;
  expect((await one.ask('/content/a%00/b')).status).toBe(404);
  expect((await one.manage('/cmi5/registrations/a%00', undefined, 'GET')).status).toBe(404);
  expect(one.errors).toEqual([]);
});

test('what both are told at the same moment happens once', async ({ skip }) => {
  if (!processes) return skip();
  const [one, other] = processes;
  const registration = await one.registration(await one.course());
  const unit = await aUnit(one, registration);
  await unit.send(unit.statement('initialized', 1));
  const post = (lms: Lms, second: number) =>
    lms.ask('/xapi/statements', {
      method: 'POST',
      headers: unit.headers,
      body: JSON.stringify(unit.statement('completed', second)),
    });
  const completed = await Promise.all([post(one, 2), post(other, 3), post(one, 4), post(other, 5)]);
  expect(completed.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
  await Promise.all([one, other, one, other].map((lms) => lms.launch(registration, { unit: tri })));
  const states = (await one.status(registration)).units[0]?.sessions.map(({ state }) => state);
  expect(states?.filter((state) => state === 'launched')).toHaveLength(1);
  const abandoned = (await one.statements(registration)).filter(({ verb }) => verb.id.endsWith('/abandoned'));
  expect(abandoned).toHaveLength(4);
  expect([...one.errors, ...other.errors]).toEqual([]);
});
