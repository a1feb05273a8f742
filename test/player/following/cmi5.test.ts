import { expect, test } from 'vitest';
import { Following } from '../../../player/following/following.ts';
import { cmi5Problems } from '../../../src/xapi/profile/cmi5-problems.ts';
import { aBrowser } from '../outbox/a-browser.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { allPages, assessed, lessonsOnly, withAssessment } from '../shell/a-course.ts';
import { world } from './a-cmi5-world.ts';
import { open, type OpenCourse } from './a-followed-learner.ts';
import { aPage } from '../tracker/a-page.ts';

const said = onAFakeClock();

const read = ({ show }: OpenCourse): void => show(...allPages);

test('a session begins with initialized and ends with terminated, and says what happened between them', async () => {
  const { lms, launch } = world();
  const course = await launch(assessed, { masteryScore: 0.6 });
  expect(course.launch.mode).toBe('normal');
  read(course);
  course.answer('q1', 't');
  course.attempt(true);
  await minutes(1);
  expect(course.status()).toBe('saved');
  await course.leave();
  expect(lms.check()).toEqual([]);
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(4);
  expect(lms.statements.flatMap(cmi5Problems)).toEqual([]);
  expect(JSON.parse(lms.documents.get('parcours')!.body)).toMatchObject({ sent: ['completed', 'passed'] });
});

test('the token is asked for once, before all else; launch data and preferences follow, then the state', async () => {
  const { lms, launch } = world();
  await launch(lessonsOnly);
  expect(lms.requests.slice(0, 5)).toEqual([
    'POST /fetch',
    'GET /xapi/activities/state',
    'GET /xapi/agents/profile',
    'GET /xapi/activities/state',
    'POST /xapi/statements',
  ]);
});

test('a second launch resumes, and says neither completed nor passed again', async () => {
  const { lms, launch } = world();
  const first = await launch(assessed);
  read(first);
  first.attempt(true);
  await first.leave();
  const second = await launch(assessed);
  expect(second.session.progress).toMatchObject({ completed: true, passed: true, seen: allPages });
  second.show('un', 'deux');
  await second.leave();
  expect(lms.verbs(2)).toEqual(['initialized', 'terminated']);
  expect(lms.check()).toEqual([]);
});

test('the LMS’s masteryScore counts, not the package’s', async () => {
  const { lms, launch } = world();
  const course = await launch(assessed, { masteryScore: 0 });
  read(course);
  course.attempt(false);
  await course.leave();
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(lms.check()).toEqual([]);
});

test('failed comes when no attempt is left, and not before', async () => {
  const { lms, launch } = world();
  const course = await launch(withAssessment({ attempts: 2 }), { masteryScore: 0.6 });
  course.attempt(false);
  await minutes(1);
  expect(lms.verbs()).toEqual(['initialized']);
  course.attempt(false);
  await course.leave();
  const again = await launch(withAssessment({ attempts: 2 }), { masteryScore: 0.6 });
  await again.leave();
  expect([lms.verbs(1), lms.verbs(2)]).toEqual([
    ['initialized', 'failed', 'terminated'],
    ['initialized', 'terminated'],
  ]);
  expect(lms.check()).toEqual([]);
});

test('failed never follows passed, even where the state that says so was lost', async () => {
  const { lms, launch } = world();
  const course = withAssessment({ attempts: 1 });
  const first = await launch(course, { masteryScore: 0.6 });
  first.attempt(true);
  await minutes(1);
  await first.leave();
  lms.documents.set('parcours', { body: '{"state":"lost","sent":["passed"]}', etag: '"x"' });
  const elsewhere = aBrowser(lms as never);
  const search = lms.launch({ masteryScore: 0.6 });
  const second = await open(aPage(elsewhere, { search }), course, (at) => new Following(at, 'cmi5'));
  second.attempt(false);
  await second.leave();
  expect(lms.verbs(2)).toEqual(['initialized', 'terminated']);
  expect(lms.check()).toEqual([]);
});

test.each(['Browse', 'Review'] as const)(
  'in %s only initialized and terminated are said, and no state is written',
  async (launchMode) => {
    const { lms, launch } = world();
    const course = await launch(assessed, { launchMode });
    expect(course.launch.mode).toBe(launchMode.toLowerCase());
    read(course);
    course.answer('q1', 't');
    course.attempt(true);
    await minutes(1);
    expect(course.status()).toBe('read-only');
    await course.leave();
    expect(lms.statements.map(({ verb }) => verb.id.split('/').pop())).toEqual(['initialized', 'terminated']);
    expect([...lms.documents.keys()]).toEqual(['LMS.LaunchData']);
    expect(lms.check()).toEqual([]);
  },
);

test('a page that is loaded again after terminated says nothing more; the next session says it', async () => {
  const { lms, launch, openAt } = world();
  const session = new Map<string, string>();
  const search = lms.launch();
  const first = await openAt(search, assessed, { session });
  first.show('un', 'deux');
  await first.leave();
  const before = lms.statements.length;
  const reloaded = await openAt(search, assessed, { session });
  expect(reloaded.status()).toBe('closed');
  expect(reloaded.session.progress.seen).toEqual(new Set(['un', 'deux']));
  reloaded.show('trois', 'quatre');
  reloaded.answer('q1', 't');
  reloaded.attempt(true);
  await minutes(1);
  await reloaded.leave();
  expect(lms.statements).toHaveLength(before);
  const next = await launch(assessed);
  expect(next.session.progress).toMatchObject({ completed: true, seen: allPages });
  await minutes(1);
  await next.leave();
  expect(lms.verbs(2)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(4);
  expect(lms.check()).toEqual([]);
});

test('after a crash the same session goes on without a second initialized', async () => {
  const { lms, openAt } = world();
  const session = new Map<string, string>();
  const search = lms.launch();
  const first = await openAt(search, lessonsOnly, { session });
  first.show('un', 'deux');
  await minutes(1);
  await first.leave('crash');
  const restored = await openAt(search, lessonsOnly, { session });
  restored.show('trois', 'quatre');
  await restored.leave();
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  expect(lms.check()).toEqual([]);
});

test('a launch anew silences the tab that is open; nothing of it is lost', async () => {
  const { lms, launch } = world();
  const first = await launch(assessed);
  first.show('un', 'deux');
  first.answer('q1', 't');
  const second = await launch(assessed);
  first.show('trois');
  first.answer('q2', 'f');
  second.show('quatre');
  await minutes(2);
  expect(first.status()).toBe('closed');
  await first.leave();
  await second.leave();
  const third = await launch(assessed);
  expect(third.session.progress.seen).toEqual(allPages);
  expect([...third.session.progress.answers.keys()].toSorted()).toEqual(['q1', 'q2']);
  await minutes(1);
  expect(lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(2);
  expect(lms.check()).toEqual([]);
});

test('without an answer the lesson begins from what the browser kept, and all is told once the LMS is there', async () => {
  const { lms, launch } = world();
  const first = await launch(assessed);
  first.show('un', 'deux');
  await first.leave();
  lms.isDown = true;
  const second = await launch(assessed);
  expect(second.status()).toBe('failed');
  expect(second.session.progress.seen).toEqual(new Set(['un', 'deux']));
  second.show('trois', 'quatre');
  second.attempt(true);
  await minutes(3);
  lms.isDown = false;
  await minutes(3);
  expect(second.status()).toBe('saved');
  await second.leave();
  expect(lms.verbs(2)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(lms.check()).toEqual([]);
});

test('leaving goes to the returnURL once terminated is stored, or after three seconds', async () => {
  const { lms, launch } = world();
  const course = await launch(lessonsOnly, { returnURL: 'https://lms.example/home' });
  course.tracker.leave!();
  await minutes(0.02);
  expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  expect(course.page.went).toEqual(['https://lms.example/home']);
  const next = await launch(lessonsOnly, { returnURL: 'https://lms.example/home' });
  lms.isDown = true;
  next.tracker.leave!();
  expect(next.page.went).toEqual([]);
  await minutes(0.06);
  expect(next.page.went[0]).toBe('https://lms.example/home');
  expect((await launch(lessonsOnly, { returnURL: 'javascript:alert(1)' })).tracker.leave).toBeUndefined();
});

test('a launch that nothing can be made of is told to the console, and the course stays in the browser', async () => {
  const { openAt } = world();
  const course = await openAt('?endpoint=ftp://x&actor={}&registration=1', lessonsOnly);
  expect(course.status()).toBe('local');
  expect(said).toMatchInlineSnapshot(`
    [
      "cmi5: the launch cannot be followed. "endpoint" must be the address of an LRS (http or https), and is "ftp://x". "actor" must be an agent with an account as JSON. "fetch" must be the address of the authorization token (http or https), and is "". "registration" must be a UUID, and is "1". "activityId" must be an IRI, and is "".",
    ]
  `);
  expect((await openAt('', lessonsOnly)).status()).toBe('local');
});

test('a token that was given before closes the session: it is read, and kept in this browser', async () => {
  const { lms, openAt } = world();
  const search = lms.launch();
  await openAt(search, lessonsOnly);
  const copied = await openAt(search, lessonsOnly);
  expect(copied.status()).toBe('closed');
  expect(said).toMatchInlineSnapshot(`
    [
      "cmi5: the LMS gives no authorization token: 1 (The authorization token has already been returned.).",
    ]
  `);
});
