import { expect, test } from 'vitest';
import { Following } from '../../../player/following/following.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import { aBrowser } from '../outbox/a-browser.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { allPages, assessed } from '../shell/a-course.ts';
import { open } from './a-followed-learner.ts';
import { aPage, type PageOptions } from '../tracker/a-page.ts';
import { FakeLrsWorld } from './a-world-with-an-lrs.ts';

const said = onAFakeClock();

const agent = { name: 'Camille Martin', mbox: 'mailto:camille@example.org' };
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';

function world() {
  const lrs = new FakeLrsWorld();
  lrs.authorization = 'Basic abc';
  const browser = aBrowser(lrs as never);
  const launch = (query: Record<string, string> = {}, more: PageOptions & { other?: boolean } = {}) => {
    const given = {
      endpoint: 'https://lrs.example/xapi',
      auth: 'Basic abc',
      actor: JSON.stringify(agent),
      registration,
    };
    const search = `?${new URLSearchParams({ ...given, ...query })}`;
    return open(
      aPage(more.other ? aBrowser(lrs as never) : browser, { search, ...more }),
      assessed,
      (at) => new Following(at, 'xapi'),
    );
  };
  return { lrs, launch };
}

test('a first session and one that resumes on another device', async () => {
  const { lrs, launch } = world();
  const first = await launch();
  first.show('un', 'deux');
  first.answer('q1', 'f');
  await minutes(1);
  expect(first.status()).toBe('saved');
  await first.leave();
  expect(lrs.verbs()).toEqual([
    'initialized',
    'progressed',
    'progressed',
    'progressed',
    'progressed',
    'answered',
    'suspended',
    'terminated',
  ]);
  const second = await launch({}, { other: true });
  expect(second.session.progress).toMatchObject({ seen: new Set(['un', 'deux']), location: 'deux' });
  second.show('trois', 'quatre');
  second.attempt(true);
  await second.leave();
  const third = await launch({}, { other: true });
  await third.leave();
  const once = lrs.verbs().filter((verb) => /initialized|resumed|completed|passed|terminated/.test(verb));
  expect(once).toEqual([
    'initialized',
    'terminated',
    'resumed',
    'completed',
    'passed',
    'terminated',
    'resumed',
    'terminated',
  ]);
  expect(lrs.statements.flatMap(profileProblems)).toEqual([]);
  expect(lrs.refused).toEqual([]);
});

test('the learner’s name stands in no statement', async () => {
  const { lrs, launch } = world();
  const course = await launch();
  course.show('un');
  await course.leave();
  expect(lrs.statements[0]!.actor).toEqual({ mbox: 'mailto:camille@example.org' });
  expect(JSON.stringify(lrs.statements)).not.toContain('Martin');
});

test.each([
  [{ mbox: ['mailto:camille@example.org'], name: ['Camille'] }, { mbox: 'mailto:camille@example.org' }],
  [
    { account: [{ accountServiceHomePage: 'https://lms.example', accountName: '17' }], objectType: ['Agent'] },
    { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '17' } },
  ],
])('an actor as the first Tin Can launches wrote it is understood: %j', async (given, understood) => {
  const { lrs, launch } = world();
  await (await launch({ actor: JSON.stringify(given) })).leave();
  expect(lrs.statements[0]!.actor).toEqual(understood);
});

test('without auth and registration the LRS is asked without', async () => {
  const { lrs, launch } = world();
  lrs.authorization = undefined;
  const course = await launch({ auth: '', registration: '' });
  course.show('un');
  await course.leave();
  expect(lrs.statements[0]!.context).not.toHaveProperty('registration');
  expect(lrs.asked.some(({ headers }) => 'Authorization' in headers)).toBe(false);
});

test('two tabs at once lose nothing of what was done in either', async () => {
  for (const tellsTag of [true, false]) {
    const { lrs, launch } = world();
    lrs.tellsTag = tellsTag;
    const one = await launch();
    const other = await launch();
    one.show('un');
    other.show('deux');
    one.answer('q1', 't');
    other.answer('q2', 'f');
    await minutes(1);
    one.show('trois');
    other.show('quatre');
    await minutes(1);
    await one.leave();
    await other.leave();
    const later = await launch({}, { other: true });
    expect(later.session.progress.seen).toEqual(allPages);
    expect([...later.session.progress.answers.keys()].toSorted()).toEqual(['q1', 'q2']);
  }
});

test('two tabs offline keep what was done in either in the browser', async () => {
  const { lrs, launch } = world();
  lrs.isDown = true;
  const one = await launch();
  const other = await launch();
  one.show('un', 'deux');
  other.show('trois', 'quatre');
  one.answer('q1', 't');
  await one.leave('crash');
  await other.leave('crash');
  lrs.isDown = false;
  expect((await launch()).session.progress.seen).toEqual(allPages);
});

test('an LRS that keeps no states gets statements all the same; this browser resumes', async () => {
  const { lrs, launch } = world();
  lrs.hasStates = false;
  const first = await launch();
  first.show(...allPages);
  first.attempt(true);
  await minutes(1);
  expect(first.status()).toBe('saved');
  await first.leave();
  const second = await launch();
  expect(second.session.progress.completed).toBe(true);
  await second.leave();
  expect(lrs.verbs().filter((verb) => verb === 'completed' || verb === 'passed')).toEqual(['completed', 'passed']);
});

test('while the second script does not come, the lesson goes on in the browser; then all is told, at its time', async () => {
  const { lrs, launch } = world();
  let comes = false;
  const course = await launch({}, { scriptComes: () => comes });
  expect(course.status()).toBe('failed');
  const began = Date.now();
  course.show('un');
  course.answer('q1', 't');
  await minutes(5);
  comes = true;
  course.page.fire('online');
  await minutes(1);
  expect(course.status()).toBe('saved');
  expect(lrs.verbs().slice(0, 4)).toEqual(['initialized', 'progressed', 'progressed', 'answered']);
  expect(lrs.statements.every(({ timestamp }) => Date.parse(timestamp!) <= began)).toBe(true);
});

test('a registration of its own begins anew', async () => {
  const { launch } = world();
  const first = await launch();
  first.show('un');
  await first.leave();
  const other = await launch({ registration: '860e3480-ba55-4991-94b0-01820dbd23a2' });
  expect(other.session.progress.seen.size).toBe(0);
  expect(said).toEqual([]);
});
