import { expect, test } from 'vitest';
import { grade } from '../../src/model/grade.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { partQuestion, shipped } from '../../src/model/ship-course.ts';
import { addPart, opened, type ShippedCourse } from '../../src/model/shipped-course.ts';
import { aPlayerCourse, aQuestion, types } from '../player/state/a-player-course.ts';

const lesson = types.map((type) => aQuestion(`exercice-${type}`, type));
const bank = types.map((type) => aQuestion(`question-${type}`, type));
const course = aPlayerCourse(['un', 'deux'], lesson, bank);
const travelled = (): ReturnType<typeof opened> => opened(JSON.parse(JSON.stringify(shipped(course))) as ShippedCourse);

test('a course that has travelled is whole once the words of its questions have come', () => {
  const arrived = travelled();
  addPart(arrived, {
    id: 'lecon',
    questions: Object.fromEntries([...lesson, ...bank].map((question) => [question.id, partQuestion(question)])),
  });
  expect(arrived).toMatchObject(course);
  expect(Object.keys(arrived.questions)).toEqual(Object.keys(course.questions));
});

test.each(lesson.map((question) => [question.type, question] as const))(
  'without its words, a %s question grades past answers alike',
  (_, question) => {
    const bare = travelled().questions[question.id]!;
    expect(bare.title).toBe('');
    for (const response of [rightResponse(question) ?? 'a', 'ab', 'b', '1a2b', ''])
      expect(grade(bare, response)).toEqual(grade(question, response));
  },
);

test('keys that the ids give are not shipped, others are', () => {
  const [first] = course.lessons[0]!.pages;
  expect(JSON.stringify(shipped(course))).not.toContain('"key"');
  const odd = { ...course, lessons: [{ ...course.lessons[0]!, pages: [{ ...first!, key: 'ABCD' }] }] };
  expect(opened(shipped(odd)).lessons[0]?.pages[0]?.key).toBe('ABCD');
});

test('words of a question that the course does not have are passed over', () => {
  const arrived = travelled();
  addPart(arrived, { id: 'lecon', questions: { autre: { title: 'Autre' } } });
  expect(arrived.questions).toEqual(travelled().questions);
});
