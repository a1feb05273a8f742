import { beforeAll, expect, test } from 'vitest';
import { grade } from '../../../src/model/grade.ts';
import type { PlayerCourse, PlayerQuestion } from '../../../src/model/player-course.ts';
import { decisionOf } from '../../../src/model/scenario/decision.ts';
import { answered } from '../../../src/xapi/build/index.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import type { Activity, Statement } from '../../../src/xapi/statement.ts';
import { refusals } from '../../../src/xapi/validate/validate.ts';
import { compiledCourse } from '../../compiled-course.ts';
import { aStory, choice } from '../../model/scenario/a-story.ts';
import { aFollowed, at, begun } from '../a-followed.ts';

const game: PlayerQuestion = {
  type: 'scenario',
  id: 'cap',
  key: 'caps',
  title: 'Le cap',
  points: 2,
  tries: 1,
  partial: true,
  mastery: 0.6,
  feedback: {},
  story: aStory,
};

let course: PlayerCourse;
beforeAll(async () => {
  const all = await compiledCourse('test/fixtures/all-types');
  const lessons = all.lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map((page) => (page.id === 'une' ? { ...page, questions: ['cap'], asides: ['q-une'] } : page)),
  }));
  course = { ...all, lessons, questions: { ...all.questions, cap: game } };
});

const parentOf = ({ context }: Statement): readonly string[] =>
  (context?.contextActivities?.parent ?? []).map(({ id }) => id);

const decided = (scene: number, pick: string): Statement => {
  const question = decisionOf(game, aStory.scenes[scene]!);
  return answered(aFollowed(course), { question, answer: grade(question, pick), count: 2, begun, at, within: 'cap' });
};

test('a decision is a choice on the page of its game; it is right where the author advises it', () => {
  const statement = decided(0, 'b');
  expect(parentOf(statement)).toEqual(['urn:parcours:course:all-types/page/une']);
  expect(statement.object).toMatchObject({
    id: 'urn:parcours:course:all-types/question/cap_appel',
    definition: { interactionType: 'choice', correctResponsesPattern: ['a'], choices: [{ id: 'a' }, { id: 'b' }] },
  });
  expect(statement.result).toMatchObject({ response: 'b', success: false, score: { scaled: 0 } });
});

test('where two choices are advised, each is right by itself, and a pattern of its own', () => {
  const scene = aStory.scenes[0]!;
  const choices = ['a', 'b', 'c'].map((id) => choice(id, { advised: id !== 'c' }));
  const question = decisionOf(game, { ...scene, choices });
  const [a, b, c] = ['a', 'b', 'c'].map((pick) =>
    answered(aFollowed(course), { question, answer: grade(question, pick), count: 1, begun, at, within: 'cap' }),
  );
  expect((a!.object as Activity).definition?.correctResponsesPattern).toEqual(['a', 'b']);
  expect([a, b, c].map((statement) => statement?.result?.success)).toEqual([true, true, false]);
});

test('a decision of which none is advised has neither success nor score', () => {
  const statement = decided(2, 'b');
  expect((statement.object as Activity).definition).not.toHaveProperty('correctResponsesPattern');
  expect(statement.result).not.toHaveProperty('success');
  expect(statement.result).not.toHaveProperty('score');
});

test('a game is a performance: its choices step by step, its score as result', () => {
  const answer = grade(game, '1~62~ba!c.');
  const statement = answered(aFollowed(course), { question: game, answer, count: 1, begun, at });
  expect(parentOf(statement)).toEqual(['urn:parcours:course:all-types/page/une']);
  expect((statement.object as Activity).definition).toMatchObject({
    interactionType: 'performance',
    steps: [{ id: '1' }, { id: '2' }, { id: '3' }],
  });
  expect(statement.result).toMatchObject({
    response: '1[.]b[,]2[.]a[,]3[.]c',
    success: true,
    score: { scaled: 0.62, raw: 1.24, max: 2 },
  });
});

test('a question of a debrief is found on the page of its game', () => {
  const question = course.questions['q-une']!;
  const statement = answered(aFollowed(course), { question, answer: grade(question, 'b'), count: 1, begun, at });
  expect(parentOf(statement)).toEqual(['urn:parcours:course:all-types/page/une']);
});

test('all of them are valid in both versions, and ours', () => {
  const answer = grade(game, '1~0~ab');
  const all = [
    decided(0, 'a'),
    decided(1, 'b'),
    decided(2, 'c'),
    answered(aFollowed(course), { question: game, answer, count: 1, begun, at }),
  ];
  expect(all.flatMap((statement) => [...refusals(statement, '1.0.3'), ...refusals(statement, '2.0.0')])).toEqual([]);
  expect(all.flatMap(profileProblems)).toEqual([]);
});
