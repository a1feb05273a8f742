import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anLms, aUnit, type Lms, tri, type Unit, type Verb } from './an-lms.ts';

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

const count = async () => (await lms.statements(registration)).length;

type Step = readonly [Verb | 'answered', second: number];
const said = (unit: Unit, steps: readonly Step[]) => steps.map(([verb, second]) => unit.statement(verb, second));

describe('statements of a session (cmi5 § 9.3)', () => {
  test.each(['2026-03-02T09:00:01,5Z', '2026-03-02T09:00:60Z', '2026-03-02T09:00:01+00'])(
    'the time %s is a time, though JavaScript does not know it',
    async (timestamp) => {
      const unit = await aUnit(lms, registration);
      expect((await unit.send({ ...unit.statement('initialized', 1), timestamp })).status).toBe(200);
    },
  );

  test.each<[string, readonly (readonly Step[])[], RegExp]>([
    ['anything before initialized', [[['answered', 1]]], /first statement of a session is initialized/],
    ['completed before initialized', [[['completed', 1]]], /first statement of a session is initialized/],
    [
      'what is older than initialized',
      [[['initialized', 5]], [['completed', 3]]],
      /"completed" is older than initialized/,
    ],
    ['initialized twice', [[['initialized', 1]], [['initialized', 2]]], /"initialized" of .* was said already/],
    [
      'completed twice',
      [
        [
          ['initialized', 1],
          ['completed', 2],
        ],
        [['completed', 3]],
      ],
      /"completed" of .* was said already/,
    ],
    [
      'completed twice at once',
      [
        [['initialized', 1]],
        [
          ['completed', 2],
          ['completed', 3],
        ],
      ],
      /"completed" of/,
    ],
    [
      'passed twice',
      [
        [
          ['initialized', 1],
          ['passed', 2],
        ],
        [['passed', 3]],
      ],
      /"passed" of/,
    ],
    [
      'passed after failed',
      [
        [
          ['initialized', 1],
          ['failed', 2],
        ],
        [['passed', 3]],
      ],
      /"passed" of/,
    ],
    [
      'failed after passed',
      [
        [
          ['initialized', 1],
          ['passed', 2],
        ],
        [['failed', 3]],
      ],
      /"failed" of/,
    ],
    [
      'terminated twice',
      [
        [
          ['initialized', 1],
          ['terminated', 2],
        ],
        [['terminated', 2]],
      ],
      /"terminated" of/,
    ],
    [
      'what is younger than terminated',
      [
        [
          ['initialized', 1],
          ['terminated', 2],
        ],
        [['answered', 3]],
      ],
      /younger than terminated/,
    ],
    [
      'what is younger than terminated, at once',
      [
        [['initialized', 1]],
        [
          ['terminated', 2],
          ['answered', 3],
        ],
      ],
      /younger than terminated/,
    ],
    [
      'terminated older than the rest',
      [
        [
          ['initialized', 1],
          ['answered', 9],
        ],
        [['terminated', 2]],
      ],
      /terminated is older/,
    ],
  ])('%s is refused', async (_, batches, sentence) => {
    const unit = await aUnit(lms, registration);
    for (const steps of batches.slice(0, -1)) expect((await unit.send(...said(unit, steps))).status).toBe(200);
    const before = await count();
    const answer = await unit.send(...said(unit, batches.at(-1)!));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(sentence)]);
    expect(await count()).toBe(before);
  });

  test('are put in order by their times, whatever their order in the request', async () => {
    const unit = await aUnit(lms, registration);
    const mixed = said(unit, [
      ['terminated', 9],
      ['completed', 5],
      ['initialized', 1],
      ['answered', 2],
    ]);
    expect((await unit.send(...mixed)).status).toBe(200);
  });

  test('that come again because an answer was lost are taken again, also when the session is over', async () => {
    const unit = await aUnit(lms, registration);
    const all = said(unit, [
      ['initialized', 1],
      ['passed', 2],
      ['terminated', 3],
    ]);
    expect((await unit.send(...all)).status).toBe(200);
    const before = await count();
    lms.clock.now += 3_600_000;
    expect((await unit.send(...all)).status).toBe(200);
    expect(await count()).toBe(before);
  });

  test('under an id that is known, with other content, are a conflict', async () => {
    const unit = await aUnit(lms, registration);
    const initialized = unit.statement('initialized', 1);
    await unit.send(initialized);
    expect((await unit.send({ ...initialized, timestamp: '2026-03-02T09:00:44.5Z' })).status).toBe(409);
  });

  test('of before terminated may come a little after it, and no later (cmi5 § 9.3.8)', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(
      ...said(unit, [
        ['initialized', 1],
        ['terminated', 9],
      ]),
    );
    lms.clock.now += 30_000;
    expect((await unit.send(unit.statement('answered', 5))).status).toBe(200);
    lms.clock.now += 60_000;
    const late = await unit.send(unit.statement('answered', 6));
    expect([late.status, await late.text()]).toEqual([
      403,
      expect.stringMatching(/said terminated, and takes nothing more/),
    ]);
  });

  test('that another took the place of, though it was never stored, may be said', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(unit.statement('initialized', 1));
    // Its claim is made and the batch then refused by the store: a statement beside it has a known id.
    const known = unit.statement('answered', 2);
    await unit.send(known);
    const clash = await unit.send(unit.statement('completed', 3), { ...known, result: { response: 'b' } });
    expect(clash.status).toBe(409);
    expect((await lms.status(registration)).units[0]?.completed).toBe(false);
    expect((await unit.send(unit.statement('completed', 4))).status).toBe(200);
    expect((await lms.status(registration)).units[0]?.completed).toBe(true);
  });

  test.each(['Browse', 'Review'] as const)(
    'in %s are initialized and terminated alone (cmi5 § 10.2.2)',
    async (mode) => {
      const unit = await aUnit(lms, registration, { unit: tri, mode });
      await unit.send(unit.statement('initialized', 1));
      for (const verb of ['completed', 'passed', 'failed'] as const) {
        const answer = await unit.send(unit.statement(verb, 2));
        expect([answer.status, await answer.text()]).toEqual([
          400,
          expect.stringMatching(/nothing is sent but initialized and terminated/),
        ]);
      }
      expect((await unit.send(unit.statement('answered', 3), unit.statement('terminated', 4))).status).toBe(200);
    },
  );

  test('completed at the same moment by two requests is taken once', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(unit.statement('initialized', 1));
    const answers = await Promise.all([2, 3, 4].map((second) => unit.send(unit.statement('completed', second))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
  });
});

describe('statements of a registration (cmi5 § 9.3)', () => {
  test.each<[string, Verb, Verb, number]>([
    ['completed twice', 'completed', 'completed', 400],
    ['passed twice', 'passed', 'passed', 400],
    ['failed after passed', 'passed', 'failed', 400],
    ['passed after failed', 'failed', 'passed', 200],
    ['failed twice', 'failed', 'failed', 200],
  ])('%s, in two sessions', async (_, first, second, status) => {
    const one = await aUnit(lms, registration);
    await one.send(
      ...said(one, [
        ['initialized', 1],
        [first, 2],
        ['terminated', 3],
      ]),
    );
    lms.clock.now += 60_000;
    const other = await aUnit(lms, registration);
    await other.send(other.statement('initialized', 1));
    expect((await other.send(other.statement(second, 2))).status).toBe(status);
    const another = await lms.registration(course);
    const third = await aUnit(lms, another);
    expect(
      (
        await third.send(
          ...said(third, [
            ['initialized', 1],
            [second, 2],
          ]),
        )
      ).status,
    ).toBe(200);
  });

  test('an older answer that an earlier session could not send is taken from the next', async () => {
    const unit = await aUnit(lms, registration);
    expect((await unit.send(unit.statement('initialized', 1), unit.statement('answered', -3600))).status).toBe(200);
  });
});
