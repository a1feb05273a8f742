import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../src/model/grade.ts';
import type { QuestionType } from '../../src/model/question.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { everySample, sampleQuestions } from './sample-questions.ts';

type Row = readonly [type: QuestionType, response: string, score: number, outcome: string];

test.each<Row>([
  ['choice', 'ab', 1, 'right'],
  ['choice', 'ba', 1, 'right'],
  ['choice', 'a', 0.5, 'partial'],
  ['choice', 'abc', 0.5, 'partial'],
  ['choice', 'ac', 0, 'wrong'],
  ['choice', 'abcd', 0, 'wrong'],
  ['choice', 'aa', 0.5, 'partial'],
  ['choice', '', 0, 'wrong'],
  ['true-false', 'f', 1, 'right'],
  ['true-false', 't', 0, 'wrong'],
  ['matching', '1a2b', 1, 'right'],
  ['matching', '2b1a', 1, 'right'],
  ['matching', '1a2c', 0.5, 'partial'],
  ['matching', '2b', 0.5, 'partial'],
  ['matching', '1b2a', 0, 'wrong'],
  ['categorize', 'a1b2c2', 1, 'right'],
  ['categorize', 'a2b1c1', 0, 'wrong'],
  ['sequencing', 'abcd', 1, 'right'],
  ['sequencing', 'bcda', 2 / 3, 'partial'],
  ['sequencing', 'badc', 1 / 3, 'partial'],
  ['sequencing', 'dcba', 0, 'wrong'],
  ['sequencing', 'abc', 2 / 3, 'partial'],
  ['fill-in', ' ABSOLUE ', 1, 'right'],
  ['fill-in', "l'absolu", 1, 'right'],
  ['fill-in', 'relative', 0, 'wrong'],
  ['fill-in', '', 0, 'wrong'],
  ['cloze', 'Onze\npremier', 1, 'right'],
  ['cloze', '11\ndeuxième', 0.5, 'partial'],
  ['cloze', '\n', 0, 'wrong'],
  ['numeric', '14.2', 1, 'right'],
  ['numeric', '14,4', 1, 'right'],
  ['numeric', '14.0', 1, 'right'],
  ['numeric', '14.41', 0, 'wrong'],
  ['numeric', '14,2 kg par an', 1, 'right'],
  ['numeric', 'beaucoup', 0, 'wrong'],
  ['likert', '2', 1, 'neutral'],
  ['hotspot', 'a', 1, 'right'],
  ['hotspot', 'b', 0, 'wrong'],
  ['long-fill-in', 'Un ordinateur gardé deux ans de plus', 1, 'neutral'],
])('%s: %j scores %d, %s', (type, response, score, outcome) => {
  const answer = grade(sampleQuestions[type], response);
  expect(answer).toEqual({ response, score: expect.closeTo(score, 10), outcome });
});

describe('whatever the learner sends', () => {
  const response = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'abcd1234tf\n.,- e') }),
    fc.string({ unit: 'binary' }),
  );
  const question = fc.constantFrom(...everySample).chain((one) => fc.boolean().map((partial) => ({ ...one, partial })));

  test('the score is a share and the outcome says the same', () => {
    fc.assert(
      fc.property(question, response, (one, given) => {
        const { score, outcome } = grade(one, given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (outcome === 'wrong') expect(score).toBe(0);
        if (outcome === 'partial') expect(score > 0 && score < 1).toBe(true);
        if (outcome === 'right' || outcome === 'neutral') expect(score).toBe(1);
      }),
    );
  });

  test('without partial credit a score is all or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everySample), response, (one, given) => {
        expect([0, 1]).toContain(grade({ ...one, partial: false }, given).score);
      }),
    );
  });
});

test.each(everySample.map((question) => [question.type, question] as const))(
  'the right response of %s scores 1',
  (_, question) => {
    const right = rightResponse(question);
    const without = ['likert', 'long-fill-in', 'commitment', 'scenario'];
    expect(right === undefined).toBe(without.includes(question.type));
    if (right !== undefined) expect(grade(question, right)).toMatchObject({ score: 1, outcome: 'right' });
  },
);

test('the right response of any number, permutation or set of pairs scores 1', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'0123456789abcdef'), { minLength: 1 });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(ids, number, (right, value) => {
      const pairs = Object.fromEntries(right.map((id, i) => [id, right[right.length - 1 - i] as string]));
      const questions = [
        { ...sampleQuestions.choice, right },
        { ...sampleQuestions.sequencing, right },
        { ...sampleQuestions.matching, pairs },
        { ...sampleQuestions.numeric, right: value, tolerance: 0 },
      ];
      for (const question of questions) expect(grade(question, rightResponse(question) as string).score).toBe(1);
    }),
  );
});

test('capitals and accents count where the author says so', () => {
  const strict = { ...sampleQuestions['fill-in'], accept: ['Électricité'], caseMatters: true, accentsMatter: true };
  expect(grade(strict, 'Électricité').score).toBe(1);
  expect(grade(strict, 'électricité').score).toBe(0);
  expect(grade(strict, 'Electricité').score).toBe(0);
});
