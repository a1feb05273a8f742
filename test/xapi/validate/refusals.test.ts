import { describe, expect, test } from 'vitest';
import type { XapiVersion } from '../../../src/xapi/statement.ts';
import { refusals } from '../../../src/xapi/validate/validate.ts';
import { changed } from './changed.ts';
import { fullest, good, goodInVersion2, smallest, subStatement } from './good-statements.ts';

const versions: readonly XapiVersion[] = ['1.0.3', '2.0.0'];

describe.each(versions)('xAPI %s takes', (version) => {
  test.each(Object.entries(good))('%s', (_, statement) => {
    expect(refusals(statement, version)).toEqual([]);
  });
});

test.each(Object.entries(goodInVersion2))('xAPI 2.0.0 takes %s', (_, statement) => {
  expect(refusals(statement, '2.0.0')).toEqual([]);
});

/** `property clause`, the clause without its document. */
const found = (statement: unknown, version: XapiVersion = '1.0.3'): readonly string[] =>
  refusals(statement, version).map(({ property, clause }) => `${property} ${clause.replace(/^xAPI 1.0.3 Data /, '')}`);

const account = 'actor/account';
const definition = 'object/definition';
const attachment = 'attachments/0';
const member = [{ mbox: 'mailto:a@example.org' }, { mbox: 'mailto:b@example.org' }];

/** What is changed in the fullest statement → what is refused. */
const cases: readonly [string, Readonly<Record<string, unknown>>, readonly string[]][] = [
  ['a null', { 'actor/name': null }, ['actor.name 2.2']],
  ['a null where an object belongs', { result: null }, ['result 2.2']],
  ['a null in a language map', { 'verb/display': { fr: null } }, ['verb.display.fr 2.2']],
  ['a null in a list', { 'context/contextActivities/parent': [null] }, ['context.contextActivities.parent[0] 2.2']],
  ['no actor', { actor: undefined }, ['actor 2.4']],
  ['no verb', { verb: undefined }, ['verb 2.4']],
  ['no object', { object: undefined }, ['object 2.4']],
  ['a property nobody knows', { note: 'x' }, ['note 2.2']],
  ['a property in the wrong case', { Verb: {} }, ['Verb 2.2']],
  ['the key __proto__', { 'actor/__proto__': {} }, ['actor.__proto__ 2.2']],
  ['the key constructor', { constructor: { prototype: {} } }, ['constructor 2.2']],
  ['an id that is no UUID', { id: 'fd41c918' }, ['id 4.4']],
  ['an id that is a number', { id: 5 }, ['id 2.4.1']],

  ['an actor in the wrong case', { 'actor/objectType': 'agent' }, ['actor.objectType 2.4.2']],
  ['an actor that is an activity', { 'actor/objectType': 'Activity' }, ['actor.objectType 2.4.2']],
  ['an actor that is text', { actor: 'me' }, ['actor 2.4.2']],
  ['an actor that is a list', { actor: [] }, ['actor 2.4.2']],
  ['an agent without identifier', { [account]: undefined }, ['actor 2.4.2.3']],
  ['an agent with two', { 'actor/mbox': 'mailto:a@example.org' }, ['actor 2.4.2.3']],
  ['an agent with members', { 'actor/member': member }, ['actor.member 2.2']],
  ['a name that is a number', { 'actor/name': 1 }, ['actor.name 2.4.2.1']],
  ['an address without mailto', { actor: { mbox: 'a@example.org' } }, ['actor.mbox 2.4.2.3']],
  ['an empty address', { actor: { mbox: '' } }, ['actor.mbox 2.4.2.3']],
  ['a hash that is too short', { actor: { mbox_sha1sum: 'abc' } }, ['actor.mbox_sha1sum 2.4.2.3']],
  ['an openid without scheme', { actor: { openid: 'me.example.org' } }, ['actor.openid 2.4.2.3']],
  ['an account without home page', { [`${account}/homePage`]: undefined }, ['actor.account.homePage 2.4.2.4']],
  ['an account without name', { [`${account}/name`]: undefined }, ['actor.account.name 2.4.2.4']],
  ['a home page without scheme', { [`${account}/homePage`]: 'example.org' }, ['actor.account.homePage 4.3']],
  ['a group that is empty', { actor: { objectType: 'Group', member: [] } }, ['actor.member 2.4.2.2']],
  ['a group without anything', { actor: { objectType: 'Group' } }, ['actor.member 2.4.2.2']],
  [
    'a group with two identifiers',
    { actor: { objectType: 'Group', mbox: 'mailto:a@example.org', openid: 'https://a.example' } },
    ['actor 2.4.2.3'],
  ],
  [
    'a group in a group',
    { actor: { objectType: 'Group', member: [{ objectType: 'Group', member }] } },
    ['actor.member[0].objectType 2.4.2.1', 'actor.member[0].member 2.2', 'actor.member[0] 2.4.2.3'],
  ],
  [
    'members that are no list',
    { actor: { objectType: 'Group', mbox: 'mailto:a@b.fr', member: {} } },
    ['actor.member 2.4.2.2'],
  ],

  ['a verb without id', { 'verb/id': undefined }, ['verb.id 2.4.3']],
  ['a verb without scheme', { 'verb/id': 'completed' }, ['verb.id 4.3']],
  ['a display that is text', { 'verb/display': 'completed' }, ['verb.display 2.4.3']],
  ['a language that is none', { 'verb/display': { français: 'x' } }, ['verb.display["français"] 4.2']],

  ['an object type nobody knows', { 'object/objectType': 'Course' }, ['object.objectType 2.4.4']],
  ['an activity without id', { 'object/id': undefined }, ['object.id 2.4.4.1']],
  ['an activity with a space in its id', { 'object/id': 'urn:a b' }, ['object.id 4.3']],
  ['a definition that is a list', { [definition]: [] }, ['object.definition 2.4.4.1']],
  ['a type that is no IRI', { [`${definition}/type`]: 'course' }, ['object.definition.type 4.3']],
  [
    'a key of extensions that is no IRI',
    { [`${definition}/extensions`]: { minutes: 8 } },
    ['object.definition.extensions.minutes 4.3'],
  ],
  ['extensions that are a list', { 'result/extensions': [] }, ['result.extensions 4.1']],
  [
    'an interaction type in the wrong case',
    { [`${definition}/interactionType`]: 'Choice' },
    ['object.definition.interactionType 2.4.4.1'],
  ],
  [
    'an interaction type that names a property of all objects',
    { [`${definition}/interactionType`]: 'constructor', [`${definition}/choices`]: [] },
    ['object.definition.interactionType 2.4.4.1'],
  ],
  [
    'a pattern without interaction type',
    { [`${definition}/correctResponsesPattern`]: ['a'] },
    ['object.definition.interactionType 2.4.4.1'],
  ],
  [
    'components without interaction type',
    { [`${definition}/scale`]: [] },
    ['object.definition.interactionType 2.4.4.1'],
  ],
  [
    'components of another interaction',
    { [`${definition}/interactionType`]: 'likert', [`${definition}/choices`]: [] },
    ['object.definition.choices 2.4.4.1'],
  ],
  [
    'components where there are none',
    { [`${definition}/interactionType`]: 'numeric', [`${definition}/steps`]: [] },
    ['object.definition.steps 2.4.4.1'],
  ],
  [
    'two components with one id',
    { [`${definition}/interactionType`]: 'choice', [`${definition}/choices`]: [{ id: 'a' }, { id: 'a' }] },
    ['object.definition.choices 2.4.4.1'],
  ],
  [
    'a component without id',
    { [`${definition}/interactionType`]: 'choice', [`${definition}/choices`]: [{}] },
    ['object.definition.choices[0].id 2.4.4.1'],
  ],
  [
    'a pattern that is text',
    { [`${definition}/interactionType`]: 'choice', [`${definition}/correctResponsesPattern`]: 'a' },
    ['object.definition.correctResponsesPattern 2.4.4.1'],
  ],

  ['a scaled score above 1', { 'result/score/scaled': 1.01 }, ['result.score.scaled 2.4.5.1']],
  ['a scaled score in quotes', { 'result/score/scaled': '1' }, ['result.score.scaled 2.4.5.1']],
  ['a raw score above max', { 'result/score/raw': 21 }, ['result.score.raw 2.4.5.1']],
  ['a raw score below min', { 'result/score/raw': -1 }, ['result.score.raw 2.4.5.1']],
  ['a min that is max', { 'result/score/min': 20 }, ['result.score.min 2.4.5.1', 'result.score.raw 2.4.5.1']],
  ['a success in quotes', { 'result/success': 'true' }, ['result.success 2.4.5']],
  ['a completion that is 1', { 'result/completion': 1 }, ['result.completion 2.4.5']],
  ['a response that is a number', { 'result/response': 4 }, ['result.response 2.4.5']],
  ['a duration of weeks and days', { 'result/duration': 'P4W1D' }, ['result.duration 4.6']],

  ['a registration that is no UUID', { 'context/registration': '1' }, ['context.registration 4.4']],
  ['a team that is an agent', { 'context/team': { objectType: 'Agent', member } }, ['context.team.objectType 2.4.2.2']],
  ['a team without objectType', { 'context/team': { member } }, ['context.team.objectType 2.4.2.2']],
  [
    'a kind of context activities nobody knows',
    { 'context/contextActivities/parents': [] },
    ['context.contextActivities.parents 2.2'],
  ],
  [
    'a context activity without id',
    { 'context/contextActivities/other': [{}] },
    ['context.contextActivities.other[0].id 2.4.4.1'],
  ],
  [
    'a context activity that is an agent',
    { 'context/contextActivities/grouping/objectType': 'Agent' },
    ['context.contextActivities.grouping.objectType 2.4.4.1'],
  ],
  [
    'a context activity that is text',
    { 'context/contextActivities/grouping': 'urn:a' },
    ['context.contextActivities.grouping 2.4.6.2'],
  ],
  ['a language with an underscore', { 'context/language': 'fr_FR' }, ['context.language 4.2']],
  [
    'a statement without objectType',
    { 'context/statement/objectType': undefined },
    ['context.statement.objectType 2.4.4.3'],
  ],
  [
    'what 2.0.0 adds',
    { 'context/contextAgents': [], 'context/contextGroups': [] },
    ['context.contextAgents 2.2', 'context.contextGroups 2.2'],
  ],

  ['a timestamp that is none', { timestamp: 'yesterday' }, ['timestamp 4.5']],
  ['a stored that is none', { stored: '31/01/2026' }, ['stored 4.5']],
  ['a version that is not 1.0.x', { version: '1.1.0' }, ['version 2.4.10']],
  ['version 2.0.0', { version: '2.0.0' }, ['version 2.4.10']],
  [
    'an identified group as authority',
    { authority: { objectType: 'Group', mbox: 'mailto:a@b.fr', member } },
    ['authority 2.4.9'],
  ],
  [
    'a group of three as authority',
    { authority: { objectType: 'Group', member: [...member, member[0]] } },
    ['authority 2.4.9'],
  ],

  ['attachments that are no list', { attachments: {} }, ['attachments 2.4.11']],
  ['an attachment without display', { [`${attachment}/display`]: undefined }, ['attachments[0].display 2.4.11']],
  ['a usage that is no IRI', { [`${attachment}/usageType`]: 'proof' }, ['attachments[0].usageType 4.3']],
  ['a length in quotes', { [`${attachment}/length`]: '27' }, ['attachments[0].length 2.4.11']],
  ['a length with a fraction', { [`${attachment}/length`]: 1.5 }, ['attachments[0].length 2.4.11']],
  ['a hash that is none', { [`${attachment}/sha2`]: 'abc' }, ['attachments[0].sha2 2.4.11']],
  ['a file without scheme', { [`${attachment}/fileUrl`]: 'a.txt' }, ['attachments[0].fileUrl 4.3']],
  [
    'a content type that is none',
    { [`${attachment}/contentType`]: 'text' },
    ['attachments[0].contentType 2.4.11', 'attachments[0].contentType 2.6'],
  ],
  ['a signature of another type', { [`${attachment}/contentType`]: 'text/plain' }, ['attachments[0].contentType 2.6']],
  [
    'all that is wrong at once',
    { id: 1, 'actor/name': 1, 'verb/id': 'x', 'result/duration': 'x', extra: true },
    ['id 2.4.1', 'actor.name 2.4.2.1', 'verb.id 4.3', 'result.duration 4.6', 'extra 2.2'],
  ],
];

test.each(cases)('%s is refused', (_, changes, expected) => {
  expect(found(changed(fullest, changes))).toEqual(expected);
});

describe('What hangs on the object', () => {
  const voided = { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } };
  const agent = { objectType: 'Agent', mbox: 'mailto:a@example.org' };

  test.each<[string, unknown, readonly string[]]>([
    ['voiding an activity', { ...smallest, ...voided }, ['object.objectType 2.3.2']],
    ['voiding an agent', { ...smallest, ...voided, object: agent }, ['object.objectType 2.3.2']],
    [
      'the revision of an agent',
      { ...smallest, object: agent, context: { revision: '1', platform: 'x' } },
      ['context.revision 2.4.6', 'context.platform 2.4.6'],
    ],
    ['a reference without id', { ...smallest, object: { objectType: 'StatementRef' } }, ['object.id 2.4.4.3']],
    ['a sub-statement with an id', { ...smallest, object: { ...subStatement, id: fullest['id'] } }, ['object.id 2.2']],
    [
      'a sub-statement with what the LRS sets',
      { ...smallest, object: { ...subStatement, stored: '2026-01-01T00:00:00Z', version: '1.0.0', authority: agent } },
      ['object.stored 2.2', 'object.version 2.2', 'object.authority 2.2'],
    ],
    [
      'a sub-statement in a sub-statement',
      { ...smallest, object: { ...subStatement, context: {}, object: subStatement } },
      ['object.object.objectType 2.4.4.3'],
    ],
    [
      'a sub-statement without verb',
      { ...smallest, object: { ...subStatement, verb: undefined } },
      ['object.verb 2.4.4.3'],
    ],
    [
      'the platform of a sub-statement about an agent',
      { ...smallest, object: { ...subStatement, object: agent } },
      ['object.context.platform 2.4.6'],
    ],
  ])('%s is refused', (_, statement, expected) => {
    expect(found(statement)).toEqual(expected);
  });
});

describe('xAPI 2.0.0', () => {
  const context = (value: unknown) => found({ ...smallest, context: value }, '2.0.0');

  test('cites its own sections', () => {
    expect(found(changed(fullest, { 'actor/name': 1, 'verb/id': 1, 'result/duration': 'x', x: 1 }), '2.0.0')).toEqual([
      'actor.name xAPI 2.0.0 4.2.2.1',
      'verb.id xAPI 2.0.0 4.2.2.2',
      'result.duration xAPI 2.0.0 4.2.7',
      'x xAPI 2.0.0 4.2.1',
    ]);
  });

  test('asks of a timestamp what RFC 3339 asks', () => {
    for (const timestamp of [
      '2026-01-31T09:30:00',
      '2026-01-31T09:30Z',
      '2026-01-31T09:30:00+01',
      '2026-01-31T09:30:00,5Z',
    ]) {
      expect(found({ ...smallest, timestamp })).toEqual([]);
      expect(found({ ...smallest, timestamp }, '2.0.0')).toEqual(['timestamp xAPI 2.0.0 4.2.7']);
    }
  });

  test('takes versions 1.0.x and 2.0.x', () => {
    expect(['1.0.3', '2.0.0', '2.0.7'].flatMap((version) => found({ ...smallest, version }, '2.0.0'))).toEqual([]);
    expect(found({ ...smallest, version: '2.1.0' }, '2.0.0')).toEqual(['version xAPI 2.0.0 4.2.2']);
  });

  test('asks of agents and groups of the context that they are whole', () => {
    expect(context({ contextAgents: [{ objectType: 'Agent', agent: {} }] })).toEqual([
      'context.contextAgents[0].objectType xAPI 2.0.0 4.2.2.5',
      'context.contextAgents[0].agent xAPI 2.0.0 4.2.2.1',
    ]);
    expect(context({ contextGroups: [{ objectType: 'contextGroup', relevantTypes: [] }] })).toEqual([
      'context.contextGroups[0].relevantTypes xAPI 2.0.0 4.2.2.5',
      'context.contextGroups[0].group xAPI 2.0.0 4.2.2.5',
    ]);
    const agent = { mbox: 'mailto:a@example.org' };
    expect(context({ contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes: ['abc'] }] })).toEqual([
      'context.contextAgents[0].relevantTypes[0] xAPI 2.0.0 4.2.7',
    ]);
  });
});

describe('What no statement is', () => {
  test.each([[null], [undefined], [true], [5], ['text'], [[]], [[smallest]]])('%j', (value) => {
    expect(found(value)).toEqual([value === null ? ' 2.2' : ' 2.4']);
  });
});
