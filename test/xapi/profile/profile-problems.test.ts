import { beforeAll, describe, expect, test } from 'vitest';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import { templates } from '../../../src/xapi/profile/templates.ts';
import type { Statement } from '../../../src/xapi/statement.ts';
import { compiledCourse } from '../../compiled-course.ts';
import { aFollowed, anAnswer, examples, launched } from '../a-followed.ts';

let ours: Readonly<Record<string, Statement>>;
let byCmi5: Readonly<Record<string, Statement>>;
let opinion: Statement;
let freeText: Statement;
beforeAll(async () => {
  const course = await compiledCourse('test/fixtures/all-types');
  ours = examples(aFollowed(course));
  byCmi5 = examples(launched(course));
  opinion = anAnswer(aFollowed(course), 'q-avis', '2');
  freeText = anAnswer(aFollowed(course), 'q-texte', 'Moi');
});

const first = (statement: Statement): unknown => {
  const [problem, ...others] = profileProblems(statement);
  return problem && { ...problem, others: others.length };
};

test('Another verb, with those that are ours', () => {
  expect(first({ ...ours['answered']!, verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' } }))
    .toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, verbs",
      "message": ""http://adlnet.gov/expapi/verbs/attempted" is none of our verbs, which are initialized, resumed, progressed, answered, completed, scored, passed, failed, suspended, terminated, played, paused, seeked.",
      "others": 0,
      "property": "verb.id",
    }
  `);
});

test('A page that says it is a module', () => {
  const { object } = ours['page-shown']! as { object: { definition: object } };
  const definition = { ...object.definition, type: 'http://adlnet.gov/expapi/activities/module' };
  expect(first({ ...ours['page-shown']!, object: { ...object, definition } as unknown as Statement['object'] }))
    .toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, page-shown",
      "message": "The activity type is "http://adlnet.gov/expapi/activities/module"; with this verb it is "http://activitystrea.ms/schema/1.0/page" or "http://adlnet.gov/expapi/activities/assessment" or "http://adlnet.gov/expapi/activities/lesson".",
      "others": 0,
      "property": "object.definition.type",
    }
  `);
});

test('A page without its lesson', () => {
  expect(first(changed('page-shown', { parent: undefined }))).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, page-shown",
      "message": "A statement \`page-shown\` has a value here, and this one has none. Write "http://adlnet.gov/expapi/activities/lesson".",
      "others": 0,
      "property": "context.contextActivities.parent[*].definition.type",
    }
  `);
});

test('An answer whose parent is a course', () => {
  const { parent } = ours['lesson-progressed']!.context!.contextActivities!;
  expect(first(changed('answered', { parent }))).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, answered",
      "message": ""http://adlnet.gov/expapi/activities/course" is not "http://activitystrea.ms/schema/1.0/page" or "http://adlnet.gov/expapi/activities/assessment".",
      "others": 0,
      "property": "context.contextActivities.parent[*].definition.type",
    }
  `);
});

test('A page without progress', () => {
  const { result: _, ...statement } = ours['page-shown']!;
  expect(first(statement)).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, page-shown",
      "message": "A statement \`page-shown\` has a value here, and this one has none.",
      "others": 0,
      "property": "result.extensions['https://w3id.org/xapi/cmi5/result/extensions/progress']",
    }
  `);
});

test('A statement of another course than its grouping says', () => {
  const grouping = [{ id: 'urn:parcours:course:autre' }];
  expect(first(changed('page-shown', { grouping }))).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, page-shown",
      "message": ""urn:parcours:course:all-types/page/vrai-faux" does not begin with "urn:parcours:course:autre/page/".",
      "others": 0,
      "property": "object.id",
    }
  `);
});

test('A statement that does not say which profile it follows', () => {
  expect(first(changed('completed', { category: [{ id: 'https://example.org/other' }] }))).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, completed",
      "message": ""https://example.org/other" is not "urn:parcours:xapi:profile/1.0".",
      "others": 0,
      "property": "context.contextActivities.category[*].id",
    }
  `);
});

test('Free text that was sent', () => {
  expect(first({ ...freeText, result: { ...freeText.result, response: 'Moi' } })).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, answered",
      "message": "A statement \`answered\` has no value here for free text, which stays with the learner; this one has "Moi". Leave it out.",
      "others": 0,
      "property": "result.response",
    }
  `);
});

test('An opinion that is right', () => {
  expect(first({ ...opinion, result: { ...opinion.result, success: true } })).toMatchInlineSnapshot(`
    {
      "clause": "Parcours profile 1.0, answered",
      "message": "A statement \`answered\` has no value here for questions without right answer; this one has true. Leave it out.",
      "others": 0,
      "property": "result.success",
    }
  `);
});

describe('By cmi5', () => {
  test('a category that is missing, and one that should not be there', () => {
    const without = { ...ours['completed']!.context!.contextActivities!.category };
    const category = Object.values(without);
    expect(profileProblems(inContext(byCmi5['completed']!, { category })).map(({ message }) => message)).toEqual([
      'The category `cmi5` is missing.',
      'The category `moveon` is missing.',
    ]);
    const more = byCmi5['completed']!.context!.contextActivities!.category;
    expect(profileProblems(inContext(byCmi5['answered']!, { category: more })).map(({ message }) => message)).toEqual([
      'The verb does not go with the category `cmi5`. Leave it out.',
      'The verb does not go with the category `moveon`. Leave it out.',
    ]);
  });

  test('a session without its name, a raw score with decimals', () => {
    const { extensions: _, ...context } = byCmi5['initialized']!.context!;
    const properties = (statement: Statement): readonly string[] =>
      profileProblems(statement).map(({ property }) => property);
    expect(properties({ ...byCmi5['initialized']!, context })).toContain(
      "context.extensions['https://w3id.org/xapi/cmi5/context/extensions/sessionid']",
    );
    const score = { scaled: 0.875, raw: 87.5, min: 0, max: 100 };
    expect(properties({ ...byCmi5['passed']!, result: { ...byCmi5['passed']!.result, score } })).toEqual([
      'result.score.raw',
    ]);
  });
});

test('What a template asks for is missed in any statement that lacks it', () => {
  for (const { name, rules } of templates) {
    for (const { location, presence, only } of rules) {
      if (presence !== 'included' || (only && !only.not)) continue;
      const statement = structuredClone(ours[name]) as unknown as Record<string, unknown>;
      drop(statement, location);
      const properties = profileProblems(statement as unknown as Statement).map(({ property }) => property);
      expect(properties, `${name} without ${location}`).toContain(location.replace('$.', ''));
    }
  }
});

function changed(name: string, activities: Readonly<Record<string, unknown>>): Statement {
  return inContext(ours[name]!, activities);
}

function inContext(statement: Statement, activities: Readonly<Record<string, unknown>>): Statement {
  const contextActivities = { ...statement.context?.contextActivities, ...activities };
  return { ...statement, context: { ...statement.context, contextActivities } } as Statement;
}

/** Takes away the last named step of a path. */
function drop(statement: Record<string, unknown>, location: string): void {
  const steps = [...location.matchAll(/\.(\w+)|\['([^']+)'\]|(\[\*\])/g)].map(
    ([, plain, quoted]) => plain ?? quoted ?? 0,
  );
  let at: Record<string, unknown> = statement;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  delete at[steps.at(-1)!];
}
