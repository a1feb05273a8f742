import { beforeAll, describe, expect, test } from 'vitest';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { initialized, lessonProgressed, pageShown, passed, resumed } from '../../../src/xapi/build/index.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import type { Activity, Statement } from '../../../src/xapi/statement.ts';
import { refusals } from '../../../src/xapi/validate/validate.ts';
import { compiledCourse } from '../../compiled-course.ts';
import { aFollowed, anAnswer, answers, at, examples, launched, template } from '../a-followed.ts';

let course: PlayerCourse;
beforeAll(async () => {
  course = await compiledCourse('test/fixtures/all-types');
});

// Whole statements stand in docs/xapi/statements.md, which test/xapi/profile/documents.test.ts compares.

test.each(['by gateway', 'by cmi5'] as const)('Every statement made %s is valid in both versions and ours', (how) => {
  const followed = how === 'by cmi5' ? launched(course) : aFollowed(course);
  const all = [
    ...Object.values(examples(followed)),
    ...Object.entries(answers).flatMap(([id, right]) => ['', right].map((given) => anAnswer(followed, id, given, 2))),
  ];
  expect(all.flatMap((statement) => refusals(statement, '1.0.3'))).toEqual([]);
  expect(all.flatMap((statement) => refusals(statement, '2.0.0'))).toEqual([]);
  expect(all.flatMap(profileProblems)).toEqual([]);
});

test('A statement about the course, whole', () => {
  const name = { 'fr-FR': 'Toutes les questions' };
  const type = 'http://adlnet.gov/expapi/activities/course';
  const object = { objectType: 'Activity', id: 'urn:parcours:course:all-types', definition: { type, name } };
  expect(initialized(aFollowed(course), at)).toEqual({
    actor: { objectType: 'Agent', account: { homePage: 'https://lrs.example', name: 'b94d27b9934d3e08' } },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/initialized',
      display: { fr: 'a ouvert', en: 'initialized', nl: 'opende' },
    },
    object,
    context: {
      registration: '6a1f9b1e-9c2b-4d5e-8f70-1a2b3c4d5e6f',
      revision: '1.0.0',
      platform: 'Parcours',
      language: 'fr',
      contextActivities: {
        grouping: [object],
        category: [
          {
            id: 'urn:parcours:xapi:profile/1.0',
            definition: { type: 'http://adlnet.gov/expapi/activities/profile' },
          },
        ],
      },
      extensions: { 'urn:parcours:xapi:course-version': '1.0.0' },
    },
    timestamp: '2026-11-24T09:30:07.500Z',
  });
});

describe('Answers', () => {
  test.each<[string, Statement['result'], string, readonly string[] | undefined]>([
    ['q-une', { response: 'b', success: true, score: share(1) }, 'choice', ['b']],
    ['q-plusieurs', { response: 'a[,]b', success: false, score: share(0) }, 'choice', ['a[,]c']],
    ['q-vrai', { response: 'true', success: true, score: share(1) }, 'true-false', ['true']],
    ['q-avis', { response: '2' }, 'likert', undefined],
    ['q-zone', { response: 'a', success: false, score: share(0) }, 'choice', ['b']],
    ['q-paires', { response: '1[.]a[,]2[.]b', success: true, score: share(1) }, 'matching', ['1[.]a[,]2[.]b']],
    [
      'q-tas',
      { response: 'a[.]1[,]b[.]2[,]c[.]2', success: false, score: share(0.6666667) },
      'matching',
      ['a[.]1[,]b[.]1[,]c[.]2'],
    ],
    ['q-ordre', { response: 'b[,]a[,]c', success: false, score: share(0.5) }, 'sequencing', ['a[,]b[,]c']],
    ['q-mot', { response: 'Blanc', success: true, score: share(1) }, 'fill-in', ['{lang=fr}blanc']],
    [
      'q-trous',
      { response: 'douze[,]50', success: false, score: share(0.5) },
      'fill-in',
      ['{lang=fr}douze[,]{lang=fr}52', '{lang=fr}douze[,]{lang=fr}cinquante-deux'],
    ],
    ['q-nombre', { response: '2.55', success: true, score: share(1) }, 'numeric', ['2.4[:]2.6']],
    ['q-texte', {}, 'long-fill-in', undefined],
  ])('to %s are %j, of type %s with the pattern %j', (id, result, interactionType, correctResponsesPattern) => {
    const statement = anAnswer(aFollowed(course), id, answers[id]!);
    const extensions = { 'http://id.tincanapi.com/extension/attempt-id': 1 };
    expect(statement.result).toEqual({ ...result, duration: 'PT7.5S', extensions });
    const { definition } = statement.object as Activity;
    expect(definition).toMatchObject({ interactionType });
    expect(definition?.correctResponsesPattern).toEqual(correctResponsesPattern);
  });

  test('say that case matters where it does', () => {
    const question = { ...course.questions['q-mot']!, caseMatters: true } as PlayerCourse['questions'][string];
    const followed = aFollowed({ ...course, questions: { ...course.questions, 'q-mot': question } });
    const { definition } = anAnswer(followed, 'q-mot', 'blanc').object as Activity;
    expect(definition?.correctResponsesPattern).toEqual(['{case_matters=true}{lang=fr}blanc']);
  });

  test('have their page as parent, those of the bank the assessment', () => {
    const parents = ['q-une', 'b-deux'].map((id) => parentOf(anAnswer(aFollowed(course), id, 't')));
    expect(parents).toEqual([
      ['urn:parcours:course:all-types/page/une'],
      ['urn:parcours:course:all-types/assessment/evaluation'],
    ]);
  });

  test('weigh what the author says; without weight they have a share alone', () => {
    const weighed = (points: number): unknown => {
      const questions = { ...course.questions, 'q-tas': { ...course.questions['q-tas']!, points } };
      return anAnswer(aFollowed({ ...course, questions }), 'q-tas', 'a1b2').result?.score;
    };
    expect(weighed(3)).toEqual({ scaled: 0.3333333, raw: 0.9999999, min: 0, max: 3 });
    expect(weighed(0)).toEqual({ scaled: 0.3333333 });
  });
});

test('What is no part of the course is not told as a page', () => {
  expect(pageShown(aFollowed(course), { location: '_references', progress: 0 }, at)).toBeUndefined();
  expect(lessonProgressed(aFollowed(course), { lesson: 'autre', progress: 0.5 }, at)).toBeUndefined();
});

test.each([
  [0, 0],
  [0.2, 20],
  [0.58, 58],
  [0.999, 99],
  [1, 100],
])('A share of %d is %d per cent done: 100 only at the end', (progress, percent) => {
  const { result } = resumed(aFollowed(course), { progress }, at);
  expect(result?.extensions).toEqual({ 'https://w3id.org/xapi/cmi5/result/extensions/progress': percent });
});

test('Ids are the same in another language and another build', () => {
  const ids = (followed: ReturnType<typeof aFollowed>): unknown =>
    [
      ...Object.values(examples(followed)),
      ...Object.entries(answers).map(([id, given]) => anAnswer(followed, id, given)),
    ].map(({ verb, object, context, result }) => [
      verb.id,
      (object as Activity).id,
      context?.contextActivities?.parent?.map(({ id }) => id),
      result,
    ]);
  const dutch: PlayerCourse = { ...course, language: 'nl', title: 'Alle vragen', lms: 'generic' };
  expect(ids(aFollowed(dutch))).toEqual(ids(aFollowed(course)));
  expect(initialized(aFollowed(dutch), at).object).toMatchObject({ definition: { name: { 'nl-NL': 'Alle vragen' } } });
});

describe('Launched by cmi5', () => {
  test('what the template holds is there, unchanged, and the course stands in front', () => {
    const { context } = anAnswer(launched(course), 'q-une', 'b');
    expect(context?.contextActivities?.grouping).toEqual(template.contextActivities!.grouping);
    expect(context?.contextActivities?.other).toEqual(template.contextActivities!.other);
    expect(context?.extensions).toEqual({ ...template.extensions, 'urn:parcours:xapi:course-version': '1.0.0' });
    const later = { ...template, contextActivities: { grouping: template.contextActivities!.grouping!.toReversed() } };
    const turned = initialized({ ...launched(course), template: later }, at);
    expect(turned.context?.contextActivities?.grouping).toEqual(template.contextActivities!.grouping);
  });

  test('a value of the template wins over ours', () => {
    const mine = { ...template, platform: 'LMS', language: 'nl', registration: 'e7f0c0de-0000-4000-8000-000000000000' };
    const { context } = initialized({ ...launched(course), template: mine }, at);
    expect(context).toMatchObject({ platform: 'LMS', language: 'nl', registration: mine.registration });
  });

  test.each<[string, readonly string[]]>([
    ['initialized', ['cmi5']],
    ['resumed', []],
    ['page-shown', []],
    ['lesson-progressed', []],
    ['answered', []],
    ['completed', ['cmi5', 'moveon']],
    ['scored', []],
    ['passed', ['cmi5', 'moveon']],
    ['failed', ['cmi5', 'moveon']],
    ['terminated', ['cmi5']],
  ])('%s has the categories %j', (name, expected) => {
    const category = examples(launched(course))[name]!.context!.contextActivities!.category!;
    const ids = category.map(({ id }) => id).filter((id) => id.includes('cmi5'));
    expect(ids).toEqual(expected.map((each) => `https://w3id.org/xapi/cmi5/context/categories/${each}`));
  });

  test('the course is what was launched, and is found as its parent; parts keep their ids', () => {
    const { initialized: first, 'page-shown': page } = examples(launched(course));
    expect((first!.object as Activity).id).toBe('https://lms.example/au/31');
    expect(parentOf(first!)).toEqual(['urn:parcours:course:all-types']);
    expect((page!.object as Activity).id).toBe('urn:parcours:course:all-types/page/vrai-faux');
  });

  test('raw scores are whole numbers, and the pass mark of the LMS is told', () => {
    const { result, context } = passed(launched(course), { score: 0.8799 }, { at, milliseconds: 65_004 });
    expect(result).toEqual({
      score: { scaled: 0.8799, raw: 87, min: 0, max: 100 },
      success: true,
      duration: 'PT65S',
    });
    expect(context?.extensions).toMatchObject({ 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.7 });
    expect(passed(aFollowed(course), { score: 0.8799 }, { at, milliseconds: 0 }).result?.score?.raw).toBe(87.99);
  });

  test('progress is not told any more once the course is completed', () => {
    expect(resumed(launched(course), { progress: 1 }, at).result).toBeUndefined();
    expect(pageShown(launched(course), { location: 'une', progress: 1 }, at)?.result).toBeUndefined();
    expect(profileProblems(pageShown(launched(course), { location: 'une', progress: 1 }, at)!)).toEqual([]);
  });
});

function share(scaled: number): { readonly scaled: number; readonly raw: number; readonly min: 0; readonly max: 1 } {
  return { scaled, raw: scaled, min: 0, max: 1 };
}

function parentOf({ context }: Statement): readonly string[] | undefined {
  return context?.contextActivities?.parent?.map(({ id }) => id);
}
