import { expect, test } from 'vitest';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import { extensions } from '../../../src/xapi/vocabulary.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { allPages, assessed, lessonsOnly } from '../shell/a-course.ts';
import { actor } from './a-cmi5-lms.ts';
import { world } from './a-cmi5-world.ts';

onAFakeClock();

test('what was tried in a session that is only read is not taken for progress by the next one, however late the LMS said so', async () => {
  const { lms, launch } = world();
  for (const isLate of [false, true]) {
    lms.isDown = isLate;
    const read = await launch(assessed, { launchMode: 'Browse' });
    read.show(...allPages);
    read.attempt(true);
    lms.isDown = false;
    await minutes(3);
    read.show('un');
    expect(read.status()).toBe('read-only');
    await read.leave();
    const next = await launch(assessed);
    expect(next.launch.state).toBe('');
    await next.leave();
    expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  }
  expect(lms.check()).toEqual([]);
});

test('where the browser keeps nothing, nothing is said to be kept in it', async () => {
  const { lms, browser, launch, openAt } = world();
  browser.storage.isRefused = true;
  const course = await launch(lessonsOnly);
  lms.isDown = true;
  course.show('un');
  await minutes(1);
  expect(course.status()).toBe('none');
  expect(course.statuses).not.toContain('failed');
  lms.isDown = false;
  const search = lms.launch();
  await openAt(search, lessonsOnly);
  const copied = await openAt(search, lessonsOnly);
  expect(copied.statuses).toEqual(['none']);
});

test('a learner who leaves is not told that the session is closed, and goes once', async () => {
  const { launch } = world();
  const course = await launch(lessonsOnly, { returnURL: 'https://lms.example/home' });
  course.show('un');
  course.tracker.leave!();
  expect(course.status()).toBe('saving');
  course.tracker.leave!();
  await minutes(0.2);
  expect(course.statuses).not.toContain('closed');
  expect(course.page.went).toEqual(['https://lms.example/home']);
  course.show('deux');
  expect(course.status()).toBe('closed');
});

test('a page that is loaded again after the end still has the way back', async () => {
  const { lms, openAt } = world();
  const search = lms.launch({ returnURL: 'https://lms.example/home' });
  const session = new Map<string, string>();
  await (await openAt(search, lessonsOnly, { session })).leave();
  const again = await openAt(search, lessonsOnly, { session });
  expect(again.status()).toBe('closed');
  again.tracker.leave!();
  await minutes(0.02);
  expect(again.page.went).toEqual(['https://lms.example/home']);
  expect(lms.verbs()).toEqual(['initialized', 'terminated']);
});

test('after a crash that let nothing through, initialized is still the first', async () => {
  const { lms, openAt } = world();
  const search = lms.launch();
  const session = new Map<string, string>();
  setTimeout(() => (lms.isDown = true), 1000);
  const first = await openAt(search, assessed, { session });
  first.answer('q1', 't');
  await minutes(1);
  expect(lms.statements).toEqual([]);
  await first.leave('crash');
  lms.isDown = false;
  const restored = await openAt(search, assessed, { session });
  await minutes(1);
  await restored.leave();
  expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  expect(lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(1);
  expect(lms.check()).toEqual([]);
});

test('two tabs of one session: what is answered in one after the other has ended it waits for the next session', async () => {
  const { lms, launch, openAt } = world();
  const search = lms.launch();
  const session = new Map<string, string>();
  const one = await openAt(search, assessed, { session });
  const other = await openAt(search, assessed, { session: new Map(session) });
  await one.leave();
  other.answer('q1', 't');
  await minutes(1);
  expect(other.status()).toBe('closed');
  await other.leave();
  const next = await launch(assessed);
  await minutes(1);
  await next.leave();
  const answered = lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'));
  expect(answered.map(({ context }) => context.extensions?.[extensions.sessionId])).toEqual(['session-2']);
  expect(lms.check()).toEqual([]);
});

test('a context template may name one activity without a list around it, and a platform of its own', async () => {
  const { lms, openAt } = world();
  const search = lms.launch();
  const { body } = lms.documents.get('LMS.LaunchData')!;
  const data = JSON.parse(body) as {
    contextTemplate: { contextActivities: Record<string, unknown>; platform?: string };
  };
  const { contextTemplate } = data;
  const [publisher] = contextTemplate.contextActivities['grouping'] as readonly unknown[];
  contextTemplate.contextActivities['grouping'] = publisher;
  contextTemplate.platform = 'LMS';
  lms.documents.set('LMS.LaunchData', { body: JSON.stringify(data), etag: '"x"' });
  const course = await openAt(search, lessonsOnly);
  course.show(...allPages);
  await course.leave();
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  expect(lms.statements.every(({ context }) => context.platform === 'LMS')).toBe(true);
  expect(lms.statements.flatMap((each) => profileProblems(each))).toEqual([]);
  expect(lms.check()).toEqual([]);
});

test('preferences that cannot be asked for do not keep the session from opening', async () => {
  const { lms, launch } = world();
  lms.hidesPreferences = true;
  const course = await launch(lessonsOnly);
  course.show(...allPages);
  await course.leave();
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
});

test('what waits in the browser names nobody, neither in its keys nor in what it says', async () => {
  const { lms, browser, launch } = world();
  const course = await launch(assessed);
  lms.isDown = true;
  course.answer('q1', 't');
  await minutes(1);
  const names = browser.storage.named('parcours:');
  expect(names.length).toBeGreaterThan(1);
  const kept = names.map((name) => `${name} ${browser.storage.getItem(name)}`);
  expect(kept.filter((each) => each.includes(actor.account.name))).toEqual([]);
});
