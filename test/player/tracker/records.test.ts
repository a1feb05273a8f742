import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordId } from '../../../src/model/record-text.ts';
import { scorm12 } from '../../../player/tracker/scorm12.ts';
import { scorm2004 } from '../../../player/tracker/scorm2004.ts';
import { timeOfDay, timespan, timestamp } from '../../../player/tracker/times.ts';
import { duration } from '../../../src/model/duration.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import { LearnerRecord, standards as words } from '../../../src/preview/checker/index.ts';
import { scormAgain } from '../../../src/preview/checker/scorm-again.ts';
import { anyResponse } from '../state/arbitrary-progress.ts';
import { aQuestion, types } from '../state/a-player-course.ts';
import { anAnswer, standards } from './a-learner.ts';

const dialects = { scorm12, scorm2004 };

/** Text as hostile as typing can make it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '{lang=fr}',
    '{',
    'a[,]b',
    'a[.]b',
    '1[:]2',
    '\ud83c',
    '\udf31',
    '\u0000\r\n',
    ' ',
    'x'.repeat(5000),
    '🌱'.repeat(200),
  ),
);

/** A question whose words, answers and ids are anything. */
const anyQuestion: fc.Arbitrary<PlayerQuestion> = fc
  .tuple(
    fc.constantFrom(...types),
    anyText,
    fc.array(anyText, { minLength: 1, maxLength: 12 }),
    fc.double({ noNaN: true, min: 0, max: 99 }),
  )
  .map(([type, text, accept, points]) => {
    const question = { ...aQuestion('q', type), title: text, points, objective: text } as PlayerQuestion;
    if (question.type === 'fill-in') return { ...question, accept };
    return question.type === 'cloze'
      ? { ...question, gaps: accept.map((each, i) => ({ id: String(i), accept: [each] })) }
      : question;
  });

const anyAnswer = anyQuestion.chain((question) =>
  anyResponse(question, anyText).map((response) => ({ question, response })),
);

test.each(standards)('%s: whatever is asked and answered, a strict LMS and scorm-again take the record', (standard) => {
  fc.assert(
    fc.property(anyAnswer, ({ question, response }) => {
      const session = new LearnerRecord({ standard, profile: 'plain' }).launch({ judge: scormAgain(standard) });
      const { methods } = words[standard];
      session.api[methods.Initialize]!('');
      for (const [element, value] of dialects[standard].interaction(anAnswer(question, response))) {
        if (value) session.api[methods.SetValue]!(`cmi.interactions.0.${element}`, value);
      }
      expect(session.refusals).toEqual([]);
      expect(session.value('cmi.interactions.0.type')).toBeDefined();
    }),
    { numRuns: 400 },
  );
});

test('no record holds half a character, which would make an LMS throw as it encodes it', () => {
  fc.assert(
    fc.property(anyAnswer, fc.constantFrom(...standards), ({ question, response }, standard) => {
      for (const [, value] of dialects[standard].interaction(anAnswer(question, response))) {
        expect(() => encodeURIComponent(value)).not.toThrow();
      }
    }),
  );
});

test('every span is one of the standard’s, for any number of milliseconds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.maxSafeInteger()), (milliseconds) => {
      expect(timespan(milliseconds)).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d\.\d\d$/);
      if (Math.abs(milliseconds) < 1e15) expect(duration(milliseconds)).toMatch(/^PT\d+(\.\d{1,2})?S$/);
    }),
  );
});

test.each([
  [0, '00:00:00.00', 'PT0S'],
  [1234, '00:00:01.23', 'PT1.23S'],
  [3_725_500, '01:02:05.50', 'PT3725.5S'],
  [-500, '00:00:00.00', 'PT0S'],
  [400 * 3_600_000, '400:00:00.00', 'PT1440000S'],
])('%i ms are %s and %s', (milliseconds, old, iso) => {
  expect([timespan(milliseconds), duration(milliseconds)]).toEqual([old, iso]);
});

test('times are those of the learner’s clock, without zone', () => {
  const date = new Date(2026, 0, 2, 3, 4, 5, 678);
  expect(timeOfDay(date)).toBe('03:04:05');
  expect(timestamp(date)).toBe('2026-01-02T03:04:05');
});

test('an id is ASCII, whatever it was, and readable where it can be', () => {
  expect(recordId('tri-des-dechets')).toBe('tri-des-dechets');
  expect(recordId('Évaluation n° 1')).toBe('Evaluation-n--1');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      expect(recordId(id)).toMatch(/^[A-Za-z0-9_-]{1,250}$/);
    }),
  );
});
