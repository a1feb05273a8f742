import { afterAll, beforeAll, expect, test } from 'vitest';
import { Audit } from '../../../src/lrs/admin/audit.ts';
import { Retentions } from '../../../src/lrs/admin/retention.ts';
import { type Implementation, sqlite, startPostgresql } from '../store/implementations.ts';
import { anLms, aUnit, compost, type Lms, origin, tri } from './an-lms.ts';

let postgres: Implementation | undefined;
beforeAll(async () => void (postgres = await startPostgresql()), 60_000);
afterAll(() => postgres?.stop());

/** `stored` is the real time, whatever the clock of the test says. */
async function played(lms: Lms) {
  lms.clock.now = Date.now();
  const registration = await lms.registration(await lms.course());
  for (const unit of [tri, compost]) {
    const session = await aUnit(lms, registration, { unit });
    await session.ask(session.state('parcours'), { method: 'PUT', body: '{}' });
    const verbs = unit === tri ? (['completed', 'passed'] as const) : (['completed'] as const);
    await session.send(
      ...['initialized' as const, ...verbs, 'terminated' as const].map((verb, second) =>
        session.statement(verb, second),
      ),
    );
  }
  return registration;
}

const retentionsOf = ({ database, store, clock }: Lms) =>
  new Retentions({
    sql: database,
    statements: store.statements,
    audit: new Audit(database),
    origin,
    now: () => clock.now,
  });

async function rows({ database }: Lms): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'launcher_claims',
    'launcher_sessions',
    'launcher_registrations',
    'launcher_satisfied',
    'documents',
  ]) {
    const [row] = await database.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

test.each(['SQLite', 'PostgreSQL'])('on %s launches of a course past its time are erased with it', async (name) => {
  const implementation = name === 'SQLite' ? sqlite : postgres;
  if (!implementation) return;
  const lms = await anLms(await implementation.url());
  const registration = await played(lms);
  expect(await lms.statements(registration)).toHaveLength(11);
  const retentions = retentionsOf(lms);
  await retentions.set({ activity: tri, days: 30 });
  lms.clock.now += 29 * 86_400_000;
  expect(await retentions.apply()).toEqual([{ activity: tri, statements: 0 }]);
  lms.clock.now += 2 * 86_400_000;
  expect(await retentions.apply()).toEqual([{ activity: tri, statements: 5 }]);
  const left = (await lms.statements(registration)).map(({ verb }) => verb.id.split('/').at(-1));
  expect(left).toEqual(['launched', 'initialized', 'completed', 'terminated', 'satisfied', 'satisfied']);
  expect(await rows(lms)).toMatchObject({
    launcher_sessions: 1,
    launcher_claims: 3,
    launcher_registrations: 1,
    documents: 2,
  });
  await retentions.set({ activity: compost, days: 30 });
  await retentions.set({ activity: 'urn:parcours:path:dechets', days: 30 });
  await retentions.apply();
  expect(await lms.statements(registration)).toEqual([]);
  expect(await rows(lms)).toEqual({
    launcher_claims: 0,
    launcher_sessions: 0,
    launcher_registrations: 0,
    launcher_satisfied: 0,
    documents: 0,
  });
  expect(lms.errors).toEqual([]);
  await lms.close();
});
