import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anLms, aUnit, type Lms, type Loose, tri, type Verb } from './an-lms.ts';

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
const masteryScore = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const moveOn = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };

const count = async () => (await lms.statements(registration)).length;

describe('a statement by itself (cmi5 § 9)', () => {
  test.each<[string, Verb | 'answered', (s: Loose) => void, RegExp]>([
    ['id', 'completed', (s) => delete s['id'], /^id is missing.*§ 9\.1/],
    ['timestamp', 'completed', (s) => delete s['timestamp'], /^timestamp is missing.*§ 9\.7/],
    ['time of a zone', 'completed', (s) => (s['timestamp'] = '2026-03-02T11:00:30.000+02:00'), /given in UTC.*§ 9\.7/],
    ['session id', 'completed', (s) => delete s['context'].extensions, /sessionid"\] is missing.*§ 9\.6\.3\.1/],
    ['foreign session id', 'answered', (s) => (s['context'].extensions[sessionId] = 'x'), /sessionid"\] is "x"/],
    [
      'publisher id',
      'answered',
      (s) => (s['context'].contextActivities.grouping = [{ id: 'urn:x' }]),
      /grouping lacks.*§ 10\.2\.1/,
    ],
    [
      'progress',
      'answered',
      (s) => (s['result'].extensions = { [progress]: 12.5 }),
      /12\.5: it is a whole number.*§ 9\.5\.5\.1/,
    ],
    [
      'moveOn category',
      'answered',
      (s) => (s['context'].contextActivities.category = [moveOn]),
      /category has the moveOn.*§ 9\.6\.2\.2/,
    ],
    [
      'defined verb',
      'answered',
      (s) => (s['context'].contextActivities.category = [cmi5]),
      /verb\.id is .*answered.*§ 7\.1\.3/,
    ],
    ['verb of the LMS', 'completed', (s) => (s['verb'].id = 'https://w3id.org/xapi/adl/verbs/satisfied'), /§ 7\.1\.3/],
    ['object', 'completed', (s) => (s['object'].id = tri), /object\.id is another.*§ 9\.4/],
    [
      'completion',
      'completed',
      (s) => delete s['result'].completion,
      /completion is missing: in "completed" it is true/,
    ],
    [
      'success of completed',
      'completed',
      (s) => (s['result'].success = true),
      /success is true: "completed" does not have it/,
    ],
    [
      'failed success',
      'passed',
      (s) => (s['result'].success = false),
      /success is false: in "passed" it is true.*§ 9\.5\.2/,
    ],
    [
      'score of completed',
      'completed',
      (s) => (s['result'].score = { scaled: 1 }),
      /score stands in "completed".*§ 9\.5\.1/,
    ],
    ['duration', 'passed', (s) => delete s['result'].duration, /duration is missing from "passed".*§ 9\.5\.4\.1/],
    [
      'missing moveOn category',
      'passed',
      (s) => (s['context'].contextActivities.category = [cmi5]),
      /lacks .*moveon.*§ 9\.6\.2\.2/,
    ],
    [
      'needless moveOn category',
      'terminated',
      (s) => s['context'].contextActivities.category.push(moveOn),
      /has .*moveon.*§ 9\.6\.2\.2/,
    ],
    ['negative score', 'failed', (s) => (s['result'].score.scaled = -0.5), /share from 0 to 1.*§ 9\.5\.1/],
    ['raw score alone', 'passed', (s) => (s['result'].score.raw = 8), /raw without min and max.*§ 9\.5\.1/],
    [
      'raw score in parts',
      'passed',
      (s) => (s['result'].score = { scaled: 0.8, raw: 8.5, min: 0, max: 10 }),
      /no whole number.*§ 9\.5\.1/,
    ],
    [
      'too low to pass',
      'passed',
      (s) => (s['result'].score.scaled = 0.69),
      /passed needs at least the mastery score, 0\.7.*§ 9\.3\.4/,
    ],
    [
      'too high to fail',
      'failed',
      (s) => (s['result'].score.scaled = 0.7),
      /failed needs less than the mastery score, 0\.7.*§ 9\.3\.5/,
    ],
    [
      'mastery score',
      'passed',
      (s) => delete s['context'].extensions[masteryScore],
      /masteryscore"\] is missing.*§ 9\.6\.3\.2/,
    ],
    [
      'other mastery score',
      'passed',
      (s) => (s['context'].extensions[masteryScore] = 0.5),
      /is 0\.5: the launch gives 0\.7/,
    ],
  ])('wrong in its %s is refused, with what was sent beside it', async (_, verb, spoil, sentence) => {
    const unit = await aUnit(lms, registration);
    await unit.send(unit.statement('initialized', 1));
    const before = await count();
    const spoilt = unit.statement(verb, 30, (s) => (spoil(s), s));
    const answer = await unit.send(unit.statement('answered', 20), spoilt);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(sentence)]);
    expect(await count()).toBe(before);
    expect((await unit.send(unit.statement(verb, 30))).status).toBe(200);
  });

  test('about anything else is allowed, with the context template and without the category', async () => {
    const unit = await aUnit(lms, registration);
    await unit.send(unit.statement('initialized', 1));
    const own = unit.statement('answered', 2, (s) => ({
      ...s,
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: { id: 'https://elsewhere.test/lesson' },
      result: { completion: true },
    }));
    expect((await unit.send(own, { ...own, id: crypto.randomUUID() })).status).toBe(200);
    expect((await lms.status(registration)).units[0]?.completed).toBe(false);
  });

  test('that voids another is refused (cmi5 § 6.3)', async () => {
    const unit = await aUnit(lms, registration);
    const initialized = unit.statement('initialized', 1);
    await unit.send(initialized);
    const voiding = unit.statement('answered', 2, (s) => ({
      ...s,
      result: undefined,
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: initialized['id'] },
    }));
    expect((await unit.send(voiding)).status).toBe(403);
  });
});
