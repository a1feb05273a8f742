import { expect, test } from 'vitest';
import { refusals } from '../../../src/xapi/validate/validate.ts';
import { changed } from './changed.ts';
import { fullest, smallest } from './good-statements.ts';

const sentences = (statement: unknown): string => {
  const lines = refusals(statement, '1.0.3').map(
    ({ property, message, clause }) => `${property}: ${message} (${clause})`,
  );
  return lines.join('\n');
};

test('A refusal says what was found, what is allowed and which clause asks for it', () => {
  const statement = changed(fullest, {
    id: 'abc',
    'actor/account/homePage': undefined,
    'verb/display': { francais_de_france: 'terminé' },
    'object/definition/name': null,
    'result/score/scaled': 85,
    'result/score/raw': 25,
    'result/success': 'yes',
    'result/duration': '12 s',
    'context/registration': [1, 2],
    'context/language': {},
    'context/contextActivities/parent/0/id': '',
    'attachments/0/length': -1,
  });
  expect(sentences(statement)).toMatchInlineSnapshot(`
    "id: id is "abc"; it must be a UUID, such as "6690e6c9-3ef0-4ed3-8b37-7f3964730bee". (xAPI 1.0.3 Data 4.4)
    actor.account.homePage: homePage is missing; an Account must have it. (xAPI 1.0.3 Data 2.4.2.4)
    verb.display.francais_de_france: The key "francais_de_france" must be a language tag of RFC 5646, such as "fr" or "fr-FR". (xAPI 1.0.3 Data 4.2)
    object.definition.name: name is null; it must be a language map, such as {"en": "…"}. (xAPI 1.0.3 Data 2.2)
    result.score.scaled: scaled is 85; it must be a number from -1 to 1. (xAPI 1.0.3 Data 2.4.5.1)
    result.score.raw: raw is 25; it must not be more than max, 20. (xAPI 1.0.3 Data 2.4.5.1)
    result.success: success is "yes"; it must be true or false, without quotes. (xAPI 1.0.3 Data 2.4.5)
    result.duration: duration is "12 s"; it must be an ISO 8601 duration, such as "PT1H30M" or "PT12.5S". (xAPI 1.0.3 Data 4.6)
    context.registration: registration is a list of 2; it must be a UUID, such as "6690e6c9-3ef0-4ed3-8b37-7f3964730bee". (xAPI 1.0.3 Data 2.4.6)
    context.contextActivities.parent[0].id: id is ""; it must be an IRI with its scheme, such as "https://example.org/course". (xAPI 1.0.3 Data 4.3)
    context.language: language is an object; it must be a language tag of RFC 5646, such as "fr" or "fr-FR". (xAPI 1.0.3 Data 2.4.6)
    attachments[0].length: length is -1; it must be a whole number of octets, 0 or more. (xAPI 1.0.3 Data 2.4.11)"
  `);
});

test('A near miss is told', () => {
  const statement = changed(fullest, {
    contex: {},
    TimeStamp: 'x',
    'actor/mail': 'x',
    'object/objectType': 'activity',
    'result/sucess': true,
    'object/definition/interactionType': 'fillin',
  });
  expect(sentences(statement)).toMatchInlineSnapshot(`
    "actor.mail: "mail" is not a property of an Agent. Those are objectType, name, mbox, mbox_sha1sum, openid, account. (xAPI 1.0.3 Data 2.2)
    object.objectType: objectType is "activity"; it must be "Activity", "Agent", "Group", "StatementRef" or "SubStatement". Did you mean "Activity"? (xAPI 1.0.3 Data 2.4.4)
    result.sucess: "sucess" is not a property of a Result. Did you mean "success"? (xAPI 1.0.3 Data 2.2)
    contex: "contex" is not a property of a Statement. Did you mean "context"? (xAPI 1.0.3 Data 2.2)
    TimeStamp: "TimeStamp" is not a property of a Statement. Did you mean "timestamp"? (xAPI 1.0.3 Data 2.2)"
  `);
});

test('What belongs together is told together', () => {
  expect(
    [
      sentences({ ...smallest, actor: { name: 'A' } }),
      sentences({ ...smallest, actor: { objectType: 'Group' } }),
      sentences({ ...smallest, authority: { objectType: 'Group', mbox: 'mailto:a@example.org' } }),
      sentences({ ...smallest, verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }),
      sentences(changed(fullest, { 'object/definition/interactionType': 'choice', 'object/definition/scale': [] })),
      sentences(changed(fullest, { 'object/definition/interactionType': 'other', 'object/definition/scale': [] })),
      sentences(null),
      sentences(undefined),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "actor: actor has no identifier; an Agent has exactly one of "mbox", "mbox_sha1sum", "openid" or "account". (xAPI 1.0.3 Data 2.4.2.3)
    actor.member: An anonymous Group must list its Agents in "member"; otherwise give it one of "mbox", "mbox_sha1sum", "openid" or "account". (xAPI 1.0.3 Data 2.4.2.2)
    authority: As authority, a Group must be anonymous and have exactly two members: an application and its user. (xAPI 1.0.3 Data 2.4.9)
    object.objectType: objectType is missing; what is voided must be a "StatementRef". (xAPI 1.0.3 Data 2.3.2)
    object.definition.scale: scale does not belong to an interaction of type "choice", which may have choices. (xAPI 1.0.3 Data 2.4.4.1)
    object.definition.scale: scale does not belong to an interaction of type "other", which has no lists of components. (xAPI 1.0.3 Data 2.4.4.1)
    : The statement is null; it must be a Statement, an object. (xAPI 1.0.3 Data 2.2)
    : The statement is undefined; it must be a Statement, an object. (xAPI 1.0.3 Data 2.4)"
  `);
});

test('A long value is shortened, an odd key is quoted', () => {
  const [refusal, ...others] = refusals(
    { ...smallest, result: { response: 1, ['x'.repeat(5000)]: 1, 'a"b': 1 } },
    '1.0.3',
  );
  expect(refusal?.property).toBe('result.response');
  expect(others.map(({ property }) => property)).toEqual([`result["${'x'.repeat(100)}…"]`, 'result["a\\"b"]']);
  expect(others[0]?.message.length).toBeLessThan(300);
});

test('A statement full of mistakes is told a hundred of them', () => {
  const statement: Record<string, unknown> = { ...smallest };
  for (let index = 0; index < 100_000; index += 1) statement[`p${index}`] = index;
  expect(refusals(statement, '1.0.3')).toHaveLength(100);
});
