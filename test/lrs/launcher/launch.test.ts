import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anLms, aUnit, compost, type Lms, origin, tri } from './an-lms.ts';

let lms: Lms;
beforeEach(async () => {
  lms = await anLms();
});
afterEach(async () => {
  expect(lms.errors).toEqual([]);
  await lms.close();
});

const shortVerb = (id: string) => id.slice(id.lastIndexOf('/') + 1);

describe('whoever launches', () => {
  test.each([
    ['/cmi5/courses', 'POST'],
    ['/cmi5/courses', 'GET'],
    ['/cmi5/registrations/x', 'GET'],
    ['/cmi5/registrations/x/launches', 'POST'],
  ])('needs a key that administers: %s', async (path, method) => {
    expect((await lms.ask(path, { method })).status).toBe(401);
    const Authorization = await lms.keyOf('read', 'write', 'documents');
    expect((await lms.ask(path, { method, headers: { Authorization } })).status).toBe(403);
  });

  test.each<[string, (ids: { course: string; registration: string }) => string, unknown, number, RegExp]>([
    [
      'a name',
      ({ course }) => `/cmi5/courses/${course}/registrations`,
      { learner: 'Alix Martin' },
      400,
      /learner is an opaque name/,
    ],
    [
      'an address',
      ({ course }) => `/cmi5/courses/${course}/registrations`,
      { learner: 'a@b.test' },
      400,
      /learner is an opaque name/,
    ],
    [
      'a home page that no statement may have',
      ({ course }) => `/cmi5/courses/${course}/registrations`,
      { homePage: 'https://lms.test/\0' },
      400,
      /homePage has letters that no address has/,
    ],
    ['an unknown course', () => '/cmi5/courses/x/registrations', {}, 404, /no such course/],
    ['an unknown registration', () => '/cmi5/registrations/x/launches', { unit: tri }, 404, /no such registration/],
    [
      'an unknown unit',
      ({ registration }) => `/cmi5/registrations/${registration}/launches`,
      { unit: 'urn:x' },
      404,
      /no unit "urn:x"\. Its units are: urn:parcours:course:tri, urn:parcours:course:compost/,
    ],
    [
      'no unit',
      ({ registration }) => `/cmi5/registrations/${registration}/launches`,
      {},
      400,
      /unit is the id of a unit/,
    ],
    [
      'an unknown mode',
      ({ registration }) => `/cmi5/registrations/${registration}/launches`,
      { unit: tri, mode: 'Play' },
      400,
      /mode is one of Normal, Browse, Review/,
    ],
    [
      'a script to go back to',
      ({ registration }) => `/cmi5/registrations/${registration}/launches`,
      { unit: tri, returnURL: 'javascript:alert(1)' },
      400,
      /returnURL is the address/,
    ],
  ])('is told what is wrong with %s', async (_, path, ...[body, status, sentence]) => {
    const course = await lms.course();
    const answer = await lms.manage(path({ course, registration: await lms.registration(course) }), body);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(sentence);
  });
});

describe('a launch', () => {
  test('gives what a unit needs, and tells the LRS (cmi5 § 8.1, § 9.3.1)', async () => {
    const course = await lms.course();
    const registration = await lms.registration(course);
    const { url, given, session } = await aUnit(lms, registration, { unit: tri });
    expect(`${url.origin}${url.pathname}`).toBe(`${origin}/content/${course}/tri/index.html`);
    expect(given).toMatchObject({ endpoint: `${origin}/xapi/`, registration });
    expect(JSON.parse(given['actor']!)).toEqual({
      objectType: 'Agent',
      account: { homePage: `${origin}/`, name: 'l-17' },
    });
    expect(given['activityId']).not.toBe(tri);
    const [launched] = await lms.statements(registration);
    expect(launched).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/launched' },
      object: {
        id: given['activityId'],
        definition: { name: { fr: 'Trier ses déchets' }, type: 'http://adlnet.gov/expapi/activities/course' },
      },
      context: {
        registration,
        contextActivities: {
          grouping: [{ id: tri }],
          category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
        },
        extensions: {
          'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session,
          'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.7,
          'https://w3id.org/xapi/cmi5/context/extensions/launchmode': 'Normal',
          'https://w3id.org/xapi/cmi5/context/extensions/launchurl': `${origin}/content/${course}/tri/index.html`,
          'https://w3id.org/xapi/cmi5/context/extensions/moveon': 'CompletedAndPassed',
        },
      },
    });
  });

  test('writes the launch data, which the unit reads and cannot change (cmi5 § 10.2)', async () => {
    const registration = await lms.registration(await lms.course());
    const unit = await aUnit(lms, registration, {
      unit: tri,
      mode: 'Review',
      returnURL: 'https://portal.test/back?a=1',
    });
    expect(unit.data).toEqual({
      contextTemplate: {
        contextActivities: { grouping: [{ objectType: 'Activity', id: tri }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': unit.session },
      },
      launchMode: 'Review',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.7,
      returnURL: 'https://portal.test/back?a=1',
    });
    const path = unit.state('LMS.LaunchData');
    expect((await unit.ask(path, { method: 'PUT', body: '{}' })).status).toBe(403);
    expect((await unit.ask(path, { method: 'POST', body: '{}' })).status).toBe(403);
    expect((await unit.ask(path, { method: 'DELETE' })).status).toBe(403);
    expect((await unit.ask(path.replace(/&stateId=.*/, ''), { method: 'DELETE' })).status).toBe(403);
    expect((await unit.ask(path)).status).toBe(200);
  });

  test('lets a unit keep its own State and the preferences of its learner, and nobody else’s', async () => {
    const registration = await lms.registration(await lms.course());
    const unit = await aUnit(lms, registration);
    const state = unit.state('parcours');
    expect((await unit.ask(state, { method: 'PUT', body: '{"state":"x"}' })).status).toBe(204);
    expect(await (await unit.ask(state)).json()).toEqual({ state: 'x' });
    const other = state.replace('l-17', 'l-18');
    expect((await unit.ask(other)).status).toBe(403);
    const profile = `/xapi/agents/profile?${new URLSearchParams({ agent: unit.given['actor']!, profileId: 'cmi5LearnerPreferences' }).toString()}`;
    expect((await unit.ask(profile)).status).toBe(404);
    const foreign = profile.replace('l-17', 'l-18');
    expect((await unit.ask(foreign)).status).toBe(403);
  });

  test('uses the same activity id in every launch and registration (cmi5 § 8.1.5)', async () => {
    const course = await lms.course();
    const [one, other] = [await lms.registration(course), await lms.registration(course)];
    const ids = [];
    for (const registration of [one, one, other]) ids.push((await aUnit(lms, registration)).given['activityId']);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('the fetch URL (cmi5 § 8.2)', () => {
  const fetchPath = async (registration: string) => {
    const { url } = (await (await lms.launch(registration, { unit: tri })).json()) as { url: string };
    return new URL(new URL(url).searchParams.get('fetch')!).pathname;
  };
  const post = async (path: string) => {
    const answer = await lms.ask(path, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    return (await answer.json()) as Record<string, string>;
  };

  test('gives its token once', async () => {
    const path = await fetchPath(await lms.registration(await lms.course()));
    expect(await post(path)).toEqual({ 'auth-token': expect.stringMatching(/^[\w+/]+=*$/) });
    expect(await post(path)).toEqual({
      'error-code': '1',
      'error-text': 'The authorization token has already been returned.',
    });
  });

  test('gives it to one of two that ask at once', async () => {
    const path = await fetchPath(await lms.registration(await lms.course()));
    const answers = await Promise.all([post(path), post(path), post(path)]);
    expect(answers.filter((answer) => 'auth-token' in answer)).toHaveLength(1);
  });

  test('expires', async () => {
    const path = await fetchPath(await lms.registration(await lms.course()));
    lms.clock.now += 3_600_000;
    expect(await post(path)).toMatchObject({ 'error-code': '1' });
  });

  test('is over once the course is launched again', async () => {
    const registration = await lms.registration(await lms.course());
    const path = await fetchPath(registration);
    await fetchPath(registration);
    expect(await post(path)).toMatchObject({ 'error-code': '1' });
  });

  test('of no launch is a security error; GET is not answered', async () => {
    expect(await post('/cmi5/fetch/guessed')).toMatchObject({ 'error-code': '2' });
    expect((await lms.ask('/cmi5/fetch/guessed')).status).toBe(405);
    expect((await lms.ask('/cmi5/fetch/guessed', { method: 'OPTIONS' })).status).toBe(204);
  });
});

test('a token is good for twelve hours, and for no other registration', async () => {
  const course = await lms.course();
  const registration = await lms.registration(course);
  const unit = await aUnit(lms, registration);
  const statement = unit.statement('initialized', 1, (s) => ({
    ...s,
    context: { ...s['context'], registration: '00000000-0000-4000-8000-000000000000' },
  }));
  expect((await unit.send(statement)).status).toBe(403);
  lms.clock.now += 13 * 3_600_000;
  expect((await unit.send(unit.statement('initialized', 1))).status).toBe(401);
});

test('a whole play: what the LRS holds in the end', async () => {
  const registration = await lms.registration(await lms.course());
  const unit = await aUnit(lms, registration);
  expect((await unit.send(unit.statement('initialized', 1))).status).toBe(200);
  expect((await unit.send(unit.statement('answered', 2), unit.statement('passed', 3))).status).toBe(200);
  lms.clock.now += 5000;
  expect((await unit.send(unit.statement('completed', 4), unit.statement('terminated', 5))).status).toBe(200);
  const other = await aUnit(lms, registration, { unit: compost });
  await other.send(
    other.statement('initialized', 1),
    other.statement('completed', 2),
    other.statement('terminated', 3),
  );
  const statements = await lms.statements(registration);
  expect(statements.map(({ verb }) => shortVerb(verb.id))).toEqual([
    'launched',
    'initialized',
    'answered',
    'passed',
    'completed',
    'terminated',
    'launched',
    'initialized',
    'completed',
    'terminated',
    'satisfied',
    'satisfied',
  ]);
});
