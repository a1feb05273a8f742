import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AssignableUnit, Block, StructureNode } from '../../../src/package/cmi5-structure.ts';
import { isSatisfied, satisfiedBlocks } from '../../../src/lrs/launcher/satisfaction.ts';
import { anLms, aUnit, compost, type Lms, tri, type Verb } from './an-lms.ts';

const words = { title: { fr: 'T' }, description: { fr: 'D' }, line: 1, objectives: [] };
const unit = (id: string, moveOn: AssignableUnit['moveOn'] = 'Completed'): AssignableUnit => ({
  kind: 'au',
  id,
  ...words,
  url: 'index.html',
  moveOn,
  launchMethod: 'AnyWindow',
});
const block = (id: string, ...children: StructureNode[]): Block => ({ kind: 'block', id, ...words, children });

describe('moveOn (cmi5 § 13.1.4)', () => {
  const none = { completed: false, passed: false, waived: false };
  test.each<[AssignableUnit['moveOn'], nothing: boolean, completed: boolean, passed: boolean, both: boolean]>([
    ['NotApplicable', true, true, true, true],
    ['Completed', false, true, false, true],
    ['Passed', false, false, true, true],
    ['CompletedAndPassed', false, false, false, true],
    ['CompletedOrPassed', false, true, true, true],
  ])('%s', (moveOn, ...expected) => {
    const [nothing, completed, passed, both] = expected;
    const au = unit('a', moveOn);
    expect(isSatisfied(au, none)).toBe(nothing);
    expect(isSatisfied(au, { ...none, completed: true })).toBe(completed);
    expect(isSatisfied(au, { ...none, passed: true })).toBe(passed);
    expect(isSatisfied(au, { ...none, completed: true, passed: true })).toBe(both);
    expect(isSatisfied(au, { ...none, waived: true })).toBe(true);
  });

  const nodes = [unit('a'), block('outer', unit('b'), block('inner', unit('c')))];
  test.each<[string, string, readonly string[], boolean]>([
    ['nothing', '', [], false],
    ['an inner block', 'c', ['inner'], false],
    ['half an outer block', 'b', [], false],
    ['an outer block', 'bc', ['inner', 'outer'], false],
    ['the course', 'abc', ['inner', 'outer'], true],
  ])('satisfies %s', (_, done, blocks, all) => {
    expect(satisfiedBlocks(nodes, ({ id }) => done.includes(id))).toEqual({ blocks, all });
  });
});

describe('what a registration has satisfied', () => {
  let lms: Lms;
  let registration: string;
  beforeEach(async () => {
    lms = await anLms();
    registration = await lms.registration(await lms.course());
  });
  afterEach(async () => {
    expect(lms.errors).toEqual([]);
    await lms.close();
  });

  const play = async (id: string, ...verbs: readonly Verb[]) => {
    const played = await aUnit(lms, registration, { unit: id });
    const statements = ['initialized' as const, ...verbs, 'terminated' as const].map((verb, i) =>
      played.statement(verb, i),
    );
    expect((await played.send(...statements)).status).toBe(200);
    lms.clock.now += 60_000;
    return played;
  };
  const satisfied = async () =>
    (await lms.statements(registration)).filter(({ verb }) => verb.id === 'https://w3id.org/xapi/adl/verbs/satisfied');

  test('is told block by block, then for the course, each once and in the session that made it so (cmi5 § 9.3.9)', async () => {
    const first = await play(compost, 'completed');
    expect(await satisfied()).toMatchObject([
      {
        object: {
          definition: {
            name: { fr: 'À la maison' },
            type: 'https://w3id.org/xapi/cmi5/activitytype/block',
          },
        },
        context: {
          registration,
          contextActivities: {
            grouping: [{ id: 'urn:parcours:path:dechets/block/maison' }],
            category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
          },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': first.session },
        },
      },
    ]);
    await play(tri, 'completed');
    expect(await satisfied()).toHaveLength(1);
    const last = await play(tri, 'passed');
    const [, course] = await satisfied();
    expect(course).toMatchObject({
      object: { definition: { name: { fr: 'Les déchets' }, type: 'https://w3id.org/xapi/cmi5/activitytype/course' } },
      context: {
        contextActivities: { grouping: [{ id: 'urn:parcours:path:dechets' }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': last.session },
      },
    });
    await play(tri);
    await lms.status(registration);
    expect(await satisfied()).toHaveLength(2);
    const ids = (await satisfied()).map(({ object }) => ('id' in object ? object.id : ''));
    expect(ids).not.toContain('urn:parcours:path:dechets');
    expect(ids).not.toContain('urn:parcours:path:dechets/block/maison');
  });

  test('counts waived units, with the reason, once (cmi5 § 9.3.7)', async () => {
    const waive = (body: object) => lms.manage(`/cmi5/registrations/${registration}/waivers`, body);
    expect((await waive({ unit: compost, reason: 'Tested Out' })).status).toBe(201);
    expect((await waive({ unit: tri })).status).toBe(201);
    const again = await waive({ unit: tri });
    expect([again.status, await again.text()]).toEqual([409, expect.stringMatching(/waived already/)]);
    const statements = await lms.statements(registration);
    const waived = statements.filter(({ verb }) => verb.id === 'https://w3id.org/xapi/adl/verbs/waived');
    expect(waived).toMatchObject([
      {
        result: {
          success: true,
          completion: true,
          extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/reason': 'Tested Out' },
        },
        context: {
          contextActivities: {
            grouping: [{ id: compost }],
            category: [
              { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
              { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' },
            ],
          },
        },
      },
      { result: { extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/reason': 'Administrative' } } },
    ]);
    const sessions = waived.map(({ context }) => Object.values(context?.extensions ?? {})[0]);
    expect(new Set(sessions).size).toBe(2);
    expect(await lms.status(registration)).toMatchObject({
      satisfied: true,
      blocks: [{ satisfied: true }],
      units: [
        { id: tri, waived: 'Administrative', satisfied: true, completed: false },
        { id: compost, waived: 'Tested Out', satisfied: true },
      ],
    });
    expect(await satisfied()).toHaveLength(2);
  });

  test('is shown with scores and sessions', async () => {
    await play(tri, 'failed');
    await play(tri, 'completed', 'passed');
    expect((await lms.status(registration)).units[0]).toMatchObject({
      id: tri,
      launched: true,
      completed: true,
      passed: true,
      satisfied: true,
      score: { scaled: 0.8 },
      sessions: [{ state: 'terminated' }, { mode: 'Normal', state: 'terminated' }],
    });
  });
});

test('a unit that nobody needs to do is satisfied when a learner is registered (cmi5 § 9.6.1)', async () => {
  const lms = await anLms();
  const text = (name: string) => `<${name}><langstring lang="en">A</langstring></${name}>`;
  const structure = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://a.test/c">${text('title')}${text('description')}</course>
    <au id="https://a.test/a" moveOn="NotApplicable">${text('title')}${text('description')}<url>https://a.test/</url></au>
  </courseStructure>`;
  const imported = await lms.manage('/cmi5/courses', new TextEncoder().encode(structure));
  const registration = await lms.registration(((await imported.json()) as { id: string }).id);
  expect((await lms.statements(registration)).map(({ verb }) => verb.id)).toEqual([
    'https://w3id.org/xapi/adl/verbs/satisfied',
  ]);
  await lms.close();
});
