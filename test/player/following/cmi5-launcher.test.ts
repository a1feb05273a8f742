import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Following } from '../../../player/following/following.ts';
import { anLms, tri } from '../../lrs/launcher/an-lms.ts';
import { aBrowser } from '../outbox/a-browser.ts';
import { minutes } from '../outbox/an-outbox.ts';
import { allPages, assessed } from '../shell/a-course.ts';
import { open } from './a-followed-learner.ts';
import { aPage } from '../tracker/a-page.ts';

// No stand-in on either side: the player's tracker, and the LRS with its launcher.

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T09:00:00Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => vi.useRealTimers());

test('the launcher finds the unit satisfied by what the player says in two sessions', async () => {
  const lms = await anLms();
  const registration = await lms.registration(await lms.course());
  const browser = aBrowser({ fetch: (url: string, init: RequestInit) => lms.app.request(url, init) } as never);
  const session = async (learn: (course: Awaited<ReturnType<typeof open>>) => void): Promise<void> => {
    lms.clock.now = Date.now();
    const { url } = (await (await lms.launch(registration, { unit: tri })).json()) as { url: string };
    const course = await open(
      aPage(browser, { search: new URL(url).search }),
      assessed,
      (at) => new Following(at, 'cmi5'),
    );
    learn(course);
    await minutes(1);
    lms.clock.now = Date.now();
    expect(course.status()).toBe('saved');
    await course.leave();
    // The page has gone; the LRS is still storing what left with it.
    for (let turn = 0; turn < 200; turn++) await new Promise((done) => setImmediate(done));
  };
  await session((course) => course.show('un', 'deux'));
  await session((course) => {
    expect(course.session.progress.seen).toEqual(new Set(['un', 'deux']));
    course.show(...allPages);
    course.attempt(true);
  });
  lms.clock.now = Date.now();
  const verbs = (await lms.statements(registration)).map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));
  expect(verbs.filter((verb) => !/progressed|answered/.test(verb))).toEqual([
    'launched',
    'initialized',
    'terminated',
    'launched',
    'initialized',
    'resumed',
    'completed',
    'passed',
    'terminated',
  ]);
  const { units } = await lms.status(registration);
  expect(units.find(({ id }) => id === tri)).toMatchObject({
    completed: true,
    passed: true,
    satisfied: true,
    score: { scaled: 1 },
    sessions: [{ state: 'terminated' }, { state: 'terminated' }],
  });
  expect(lms.errors).toEqual([]);
  await lms.close();
});
