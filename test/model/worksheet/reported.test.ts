import { expect, test } from 'vitest';
import { scorm12 } from '../../../player/tracker/scorm12.ts';
import { scorm2004 } from '../../../player/tracker/scorm2004.ts';
import { grade } from '../../../src/model/grade.ts';
import type { Question, Worksheet } from '../../../src/model/question.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';
import { commonResponse } from '../../../src/report/sources/scorm-words.ts';
import { definitionOf, responseOf } from '../../../src/xapi/build/interaction.ts';
import { sampleQuestions } from '../sample-questions.ts';

const question = sampleQuestions.worksheet as Worksheet;
/** The response that has these texts in its cells. */
const filled = (...texts: readonly string[]): string => sheetResponse(texts, question.cells);
const at = new Date('2026-11-24T09:30:00Z');
const told = (dialect: typeof scorm12, asked: Question, response: string): Readonly<Record<string, string>> =>
  Object.fromEntries(dialect.interaction({ question: asked, answer: grade(asked, response), count: 1, begun: at, at }));

test('SCORM 1.2 writes the filled cells as steps, a dot before each number', () => {
  expect(told(scorm12, question, filled('4080'))).toMatchObject({
    type: 'performance',
    'correct_responses.0.pattern': 'portable_fab.4080,portable_usage.298.94',
    student_response: 'portable_fab.4080',
    result: '0.5',
  });
});

test('SCORM 2004 writes them as Moodle takes them', () => {
  expect(told(scorm2004, question, filled('4080', '12,5'))).toMatchObject({
    type: 'performance',
    'correct_responses.0.pattern': 'portable_fab[.]4080[,]portable_usage[.]298.94',
    learner_response: 'portable_fab[.]4080[,]portable_usage[.]12.5',
  });
});

test('xAPI says what is accepted of each step', () => {
  expect(definitionOf(question, 'fr')).toMatchObject({
    interactionType: 'performance',
    correctResponsesPattern: ['portable_fab[.]4079.98[:]4080.02[,]portable_usage[.]298.92[:]298.96'],
    steps: [{ id: 'portable_fab' }, { id: 'portable_usage' }],
  });
  expect(responseOf(question, filled('4080', '~7'))).toBe('portable_fab[.]4080');
});

test('what is not checked yet, or no number, is in no record', () => {
  expect(told(scorm2004, question, filled('~4080', 'douze'))['learner_response']).toBe('');
  expect(told(scorm12, question, '')['student_response']).toBe('');
});

test('a large sheet is recorded as far as whole steps fit', () => {
  const cells = Array.from({ length: 40 }, (_, i) => ({ id: `ligne${i}.fabrication`, right: 1234.5, tolerance: 0 }));
  const large: Worksheet = { ...question, cells };
  const response = sheetResponse(
    cells.map(() => '1234.5'),
    cells,
  );
  const short = told(scorm12, large, response)['student_response']!;
  expect(short.length).toBeLessThanOrEqual(255);
  expect(short.split(',')).toEqual(short.match(/ligne\d+_fabrication\.1234\.5/g));
  expect(told(scorm2004, large, response)['learner_response']!.split('[,]')).toHaveLength(40);
});

test('reports read both versions alike', () => {
  const [old, recent] = [
    told(scorm12, question, filled('4080', '12.5')),
    told(scorm2004, question, filled('4080', '12.5')),
  ];
  expect(commonResponse('scorm12', 'performance', old['student_response']!)).toBe(recent['learner_response']);
});
