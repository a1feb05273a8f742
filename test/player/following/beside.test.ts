import { expect, test, vi } from 'vitest';
import { Beside } from '../../../player/following/beside.ts';
import { LocalTracker } from '../../../player/tracker/local.ts';
import { Scorm12Tracker } from '../../../player/tracker/scorm12.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import { LearnerRecord } from '../../../src/preview/checker/index.ts';
import { scormAgain } from '../../../src/preview/checker/scorm-again.ts';
import { aBrowser } from '../outbox/a-browser.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { assessed } from '../shell/a-course.ts';
import { open } from './a-followed-learner.ts';
import { aPage, type PageOptions } from '../tracker/a-page.ts';
import { FakeLrsWorld } from './a-world-with-an-lrs.ts';

const said = onAFakeClock();

const course = { ...assessed, lrs: { gateway: 'https://lrs.example/gateway', package: 'tri-1' } };

function world() {
  const lrs = new FakeLrsWorld();
  const browser = aBrowser(lrs as never);
  const record = new LearnerRecord({
    standard: 'scorm12',
    profile: 'moodle',
    learner: { id: 'camille.martin', name: 'Martin, Camille' },
  });
  const launch = (options: PageOptions & { withoutLrs?: boolean } = {}) => {
    const page = aPage(browser, options);
    const session = record.launch({ mode: 'normal', judge: scormAgain('scorm12') });
    const parent = { [session.apiName]: session.api, opener: null };
    Object.assign(page.window, { parent: { ...parent, parent }, opener: null });
    return open(
      page,
      course,
      (at) => (options.withoutLrs ? new Scorm12Tracker(at) : new Beside(new Scorm12Tracker(at), at)),
      1000,
    );
  };
  return { lrs, browser, record, launch };
}

type World = ReturnType<typeof world>;

async function learn(
  { launch }: World,
  options: PageOptions & { withoutLrs?: boolean } = {},
): Promise<readonly string[]> {
  vi.setSystemTime('2026-03-02T08:00:00Z');
  const first = await launch(options);
  first.show('un', 'deux');
  first.answer('q1', 'f');
  await minutes(1);
  await first.leave();
  const second = await launch(options);
  second.show('trois', 'quatre');
  second.attempt(true);
  await minutes(1);
  await second.leave();
  return [...first.statuses, ...second.statuses];
}

test('statements go beside SCORM, under a pseudonym that the gateway gives', async () => {
  const here = world();
  const { lrs } = here;
  await learn(here);
  expect(lrs.verbs().filter((verb) => verb !== 'progressed')).toEqual([
    'initialized',
    'answered',
    'suspended',
    'terminated',
    'resumed',
    'answered',
    'answered',
    'answered',
    'completed',
    'passed',
    'terminated',
  ]);
  expect(new Set(lrs.statements.map(({ actor }) => JSON.stringify(actor)))).toEqual(
    new Set(['{"objectType":"Agent","account":{"homePage":"https://lrs.example","name":"p-14"}}']),
  );
  expect(new Set(lrs.statements.map(({ context }) => context!.registration)).size).toBe(1);
  expect(JSON.stringify(lrs.statements)).not.toMatch(/camille|martin/i);
  expect(lrs.statements.flatMap(profileProblems)).toEqual([]);
  expect(lrs.refused).toEqual([]);
});

test.each([
  ['works', () => {}, {}],
  ['is down', (lrs: FakeLrsWorld) => void (lrs.isDown = true), {}],
  ['has a script that does not come', () => {}, { scriptComes: () => false }],
] as const)(
  'SCORM has the same record, and the learner the same words, where the LRS %s',
  async (_how, prepare, options) => {
    const plain = world();
    const statuses = await learn(plain, { withoutLrs: true });
    const followed = world();
    prepare(followed.lrs);
    expect(await learn(followed, options)).toEqual(statuses);
    expect(followed.record.stored).toEqual(plain.record.stored);
  },
);

test('what waits in the browser names nobody, and arrives once the LRS is there, even in a review', async () => {
  const here = world();
  const { lrs, browser, launch } = here;
  lrs.isDown = true;
  await learn(here);
  const kept = browser.storage.named('parcours:outbox:').map((key) => browser.storage.getItem(key)!);
  expect(kept.concat(browser.storage.named('parcours:outbox:')).join()).not.toMatch(/camille|martin/i);
  expect(said.filter((each) => each.includes('gateway'))).toHaveLength(2);
  lrs.isDown = false;
  const third = await launch();
  expect(third.launch.mode).toBe('review');
  await minutes(1);
  expect(
    lrs
      .verbs()
      .filter((verb) => /completed|passed|answered/.test(verb))
      .toSorted(),
  ).toEqual([...Array.from({ length: 4 }, () => 'answered'), 'completed', 'passed']);
  await third.leave();
});

test('a token that has ended is asked for again', async () => {
  const { lrs, launch } = world();
  const first = await launch();
  first.show('un');
  await minutes(1);
  lrs.forget();
  first.show('deux');
  await minutes(1);
  await minutes(60);
  first.show('trois');
  await minutes(1);
  expect(lrs.asked.filter(({ request }) => request.endsWith('/tokens'))).toHaveLength(3);
  await first.leave();
  expect(lrs.statements.filter(({ object }) => JSON.stringify(object).includes('/page/'))).toHaveLength(3);
});

test('a learner’s clock that is hours fast asks for no more tokens than another, and what is last leaves with the page', async () => {
  const { lrs, launch } = world();
  lrs.behind = 7_200_000;
  const first = await launch();
  for (const page of ['un', 'deux']) {
    first.show(page);
    await minutes(1);
  }
  await first.leave();
  expect(lrs.asked.filter(({ request }) => request.endsWith('/tokens'))).toHaveLength(1);
  expect(lrs.verbs().at(-1)).toBe('terminated');
});

test('a gateway that asks for patience is asked again when it said, and not before', async () => {
  const { lrs, launch } = world();
  lrs.wait = 600;
  const first = await launch();
  first.show('un');
  first.show('deux');
  await minutes(9);
  const tokens = (): number => lrs.asked.filter(({ request }) => request.endsWith('/tokens')).length;
  expect(tokens()).toBe(1);
  lrs.wait = undefined;
  await minutes(2);
  expect(tokens()).toBe(2);
  expect(lrs.verbs()[0]).toBe('initialized');
  await first.leave();
});

test('a page without an LMS is one learner of this browser', async () => {
  const { lrs, browser } = world();
  for (const id of ['un', 'deux']) {
    const opened = await open(aPage(browser), course, (at) => new Beside(new LocalTracker(at), at), 1000);
    opened.show(id);
    await minutes(1);
    await opened.leave();
  }
  const learners = lrs.asked.flatMap(({ request, body }) => (request.endsWith('/tokens') ? [body] : []));
  expect(learners).toHaveLength(2);
  expect(new Set(learners).size).toBe(1);
});
