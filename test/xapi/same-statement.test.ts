import { describe, expect, test } from 'vitest';
import { sameStatement } from '../../src/xapi/same-statement.ts';
import { changed } from './validate/changed.ts';
import { fullest, good, subStatement } from './validate/good-statements.ts';

type Changes = Readonly<Record<string, unknown>>;

const learner = { mbox: 'mailto:a@example.org' };
const tutor = { mbox: 'mailto:b@example.org', name: 'B' };
const group = { objectType: 'Group', member: [learner, tutor] };
const about = (object: unknown, changes: Changes = {}): unknown => changed({ ...fullest, object }, changes);

test.each(Object.entries(good))('A statement says the same as itself in another order: %s', (_, statement) => {
  const turned = Object.fromEntries(Object.entries(statement).reverse());
  expect(sameStatement(statement, turned)).toBe(true);
});

describe('It is a repetition (Data 2.3.1)', () => {
  test.each<[string, unknown, unknown]>([
    ['what the LRS assigns', fullest, changed(fullest, { authority: undefined, stored: undefined, version: '1.0.3' })],
    ['an id and a timestamp the LRS gave', fullest, changed(fullest, { id: undefined, timestamp: undefined })],
    ['the timestamp in another zone', fullest, changed(fullest, { timestamp: '2026-01-31T08:30:00Z' })],
    ['an id in the other case', fullest, changed(fullest, { id: String(fullest['id']).toUpperCase() })],
    ['how the verb is displayed', fullest, changed(fullest, { 'verb/display': { en: 'completed' } })],
    ['the definition of the activity', fullest, changed(fullest, { 'object/definition': undefined })],
    [
      'the definition of a context activity',
      fullest,
      changed(fullest, { 'context/contextActivities/parent/0/definition': { type: 'urn:x' } }),
    ],
    [
      'a single context activity as a list',
      fullest,
      changed(fullest, { 'context/contextActivities/grouping': [{ id: 'https://example.org/paths/1' }] }),
    ],
    ['attachments', fullest, changed(fullest, { attachments: undefined })],
    ['the order of members', about(group), about({ ...group, member: [tutor, learner] })],
    [
      'the order of members of the team',
      fullest,
      changed(fullest, {
        'context/team/member': [
          ...(fullest as { context: { team: { member: unknown[] } } }).context.team.member,
        ].reverse(),
      }),
    ],
    [
      'the case of the domain of an address',
      about(group),
      about(group, { 'object/member/0/mbox': 'mailto:a@Example.ORG' }),
    ],
    [
      'the case of a registration',
      fullest,
      changed(fullest, { 'context/registration': 'ec531277-b57b-4c15-8d91-d292c5b2b8f7' }),
    ],
    ['what of a duration is finer than hundredths', fullest, changed(fullest, { 'result/duration': 'PT4H35M59.149S' })],
    [
      'displays, definitions and zones in a sub-statement',
      about(subStatement),
      about(subStatement, {
        'object/verb/display': undefined,
        'object/object/definition': { type: 'urn:x' },
        'object/timestamp': '2030-01-01T01:00:00+01:00',
      }),
    ],
  ])('%s', (_, stored, sent) => {
    expect(sameStatement(stored, sent)).toBe(true);
    expect(sameStatement(sent, stored)).toBe(true);
  });
});

describe('It is a conflict', () => {
  test.each<[string, unknown, unknown]>([
    ['another id', fullest, changed(fullest, { id: '7ccd3322-e1a5-411a-a67d-6a735c76f119' })],
    ['another point in time', fullest, changed(fullest, { timestamp: '2026-01-31T09:30:00.001+01:00' })],
    ['another actor', fullest, changed(fullest, { 'actor/account/name': 'x' })],
    ['the actor in the other case', fullest, changed(fullest, { 'actor/account/name': '5F2C9BE1' })],
    ['another verb', fullest, changed(fullest, { 'verb/id': 'urn:x' })],
    ['another activity', fullest, changed(fullest, { 'object/id': 'urn:x' })],
    ['another kind of object', about({ id: 'urn:x' }), about({ objectType: 'StatementRef', id: 'urn:x' })],
    ['one member less', about(group), about({ ...group, member: [tutor] })],
    ['another member', about(group), about({ ...group, member: [learner, { ...tutor, name: 'C' }] })],
    ['a duration written in another way', fullest, changed(fullest, { 'result/duration': 'PT16559.14S' })],
    ['another score', fullest, changed(fullest, { 'result/score/raw': 14 })],
    ['a result less', fullest, changed(fullest, { result: undefined })],
    ['a response more', changed(fullest, { 'result/response': undefined }), fullest],
    [
      'another extension',
      fullest,
      changed(fullest, { 'context/extensions/urn:parcours:xapi:course-version': '1.3.0' }),
    ],
    ['an extension that is null', fullest, changed(fullest, { 'context/extensions/urn:x': null })],
    [
      'the order in an extension',
      changed(fullest, { 'context/extensions/urn:x': [1, 2] }),
      changed(fullest, { 'context/extensions/urn:x': [2, 1] }),
    ],
    [
      'an extension named __proto__',
      changed(fullest, { 'context/extensions/urn:x': {} }),
      changed(fullest, { 'context/extensions/urn:x': JSON.parse('{"__proto__":1}') }),
    ],
    ['another parent', fullest, changed(fullest, { 'context/contextActivities/parent/0/id': 'urn:x' })],
    ['another object of a sub-statement', about(subStatement), about(subStatement, { 'object/object/id': 'urn:x' })],
    ['nothing at all', fullest, undefined],
    ['a list', fullest, [fullest]],
  ])('%s', (_, stored, sent) => {
    expect(sameStatement(stored, sent)).toBe(false);
    expect(sameStatement(sent, stored)).toBe(false);
  });
});

test('What a signature holds may be anything', () => {
  for (const [open, close] of [
    ['{"a":', '}'],
    ['{"objectType":"SubStatement","object":', '}'],
    ['{"objectType":"Group","member":[', ']}'],
  ] as const) {
    const deep = (): unknown => JSON.parse(`${open.repeat(20_000)}1${close.repeat(20_000)}`);
    expect(sameStatement({ actor: deep(), object: deep() }, { actor: deep(), object: deep() })).toBe(false);
  }
  for (const value of [
    null,
    1,
    'x',
    [],
    {},
    [null],
    { toString: 1 },
    [{ account: { name: {} }, name: { toString: 1 } }],
  ]) {
    const odd = { actor: value, verb: value, object: value, result: value, context: value, timestamp: value };
    expect(sameStatement(odd, { ...odd, authority: {} })).toBe(true);
    expect(sameStatement({ ...odd, actor: { member: value } }, fullest)).toBe(false);
    expect(sameStatement({ ...odd, context: { team: { member: [value] } } }, fullest)).toBe(false);
  }
});
