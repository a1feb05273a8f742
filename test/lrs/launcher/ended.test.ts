import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anLms, aUnit, compost, type Lms, tri, type Unit, type Verb } from './an-lms.ts';

let lms: Lms;
let registration: string;
let course: string;
beforeAll(async () => {
  lms = await anLms();
  course = await lms.course();
});
beforeEach(async () => {
  registration = await lms.registration(course);
});
afterEach(() => expect(lms.errors).toEqual([]));
afterAll(() => lms.close());

const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

type Step = readonly [Verb | 'answered', second: number];
const said = (unit: Unit, steps: readonly Step[]) => steps.map(([verb, second]) => unit.statement(verb, second));

test('a statement that a process had let through when it ended keeps its place for a minute, and no longer', async () => {
  const unit = await aUnit(lms, registration);
  await unit.send(unit.statement('initialized', 1));
  const caller = await lms.face.authenticate(unit.headers.Authorization);
  await lms.face.watch.before(caller!, [unit.statement('completed', 2)] as never);
  expect((await unit.send(unit.statement('completed', 3))).status).toBe(400);
  lms.clock.now += 61_000;
  expect((await unit.send(unit.statement('completed', 3))).status).toBe(200);
});

test('a statement that was stored by a process that ended then is counted all the same', async () => {
  const unit = await aUnit(lms, registration);
  await unit.send(unit.statement('initialized', 1));
  const caller = await lms.face.authenticate(unit.headers.Authorization);
  const completed = unit.statement('completed', 2);
  await lms.face.watch.before(caller!, [completed] as never);
  await lms.store.statements.put([{ ...completed, authority: caller!.authority, version: '1.0.0' } as never]);
  expect((await lms.status(registration)).units[0]?.completed).toBe(true);
});

test('a session that is removed while it speaks is not heard', async () => {
  const unit = await aUnit(lms, registration);
  const caller = await lms.face.authenticate(unit.headers.Authorization);
  await lms.database.run('DELETE FROM launcher_sessions WHERE id = ?', [unit.session]);
  await expect(lms.face.watch.before(caller!, [unit.statement('initialized', 1)] as never)).rejects.toThrow('removed');
});

describe('a session that is left open', () => {
  test('is abandoned by the next launch of its registration, and takes nothing more (cmi5 § 9.3.6)', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(
      ...said(unit, [
        ['initialized', 1],
        ['answered', 75],
      ]),
    );
    lms.clock.now += 600_000;
    const next = await aUnit(lms, registration, { unit: compost });
    const late = await unit.send(unit.statement('answered', 80));
    expect([late.status, await late.text()]).toEqual([403, expect.stringMatching(/abandoned, and takes nothing more/)]);
    const abandoned = (await lms.statements(registration)).filter(({ verb }) => verb.id.endsWith('/abandoned'));
    expect(abandoned).toMatchObject([
      {
        verb: { id: 'https://w3id.org/xapi/adl/verbs/abandoned' },
        object: { id: unit.given['activityId'] },
        result: { duration: 'PT75S' },
        context: {
          registration,
          contextActivities: { grouping: [{ id: tri }] },
          extensions: { [sessionId]: unit.session },
        },
      },
    ]);
    expect((await lms.status(registration)).units.map(({ sessions }) => sessions.map(({ state }) => state))).toEqual([
      ['abandoned'],
      ['launched'],
    ]);
    expect((await next.send(next.statement('initialized', 1))).status).toBe(200);
  });

  test('is not abandoned when it has terminated, nor by another registration', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(
      ...said(unit, [
        ['initialized', 1],
        ['terminated', 2],
      ]),
    );
    lms.clock.now += 1000;
    await aUnit(lms, registration);
    await aUnit(lms, await lms.registration(course));
    const states = (await lms.status(registration)).units[0]?.sessions.map(({ state }) => state);
    expect(states).toEqual(['terminated', 'launched']);
  });
});
