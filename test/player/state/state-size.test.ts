import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packedLimit } from '../../../player/state/pack.ts';
import { emptyProgress, type Progress } from '../../../player/state/progress.ts';
import { unpack } from '../../../player/state/unpack.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import { aPlayerCourse, aQuestion, types } from './a-player-course.ts';
import { anyResponse } from './arbitrary-progress.ts';

const words = [
  'l’étape',
  'fabrication',
  'réutiliser',
  'd’ici',
  '2027,',
  'à',
  'mon',
  'équipe',
  '(achats)',
  'écran',
  'déjà',
];
/** French as learners type it. */
const french = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((each) => each.join(' '));

const typed = (type: string): boolean => type === 'fill-in' || type === 'cloze' || type === 'long-fill-in';

const pages = Array.from({ length: 60 }, (_, i) => `page-${i}`);
const lessons = Array.from({ length: 120 }, (_, i) => aQuestion(`question-${i}`, types[i % types.length]!));
const bank = Array.from({ length: 30 }, (_, i) => aQuestion(`examen-${i}`, types[i % (types.length - 1)]!));
/** The largest course: 150 questions of all types, 60 pages, 15 questions drawn twice. */
const largest = aPlayerCourse(pages, lessons, bank);

const answered = (questions: readonly PlayerQuestion[], most: number): fc.Arbitrary<[string, string][]> =>
  fc.tuple(...questions.map((question) => fc.tuple(fc.constant(question.id), anyResponse(question, french(most)))));

const given = (responses: [string, string][]) => new Map(responses.filter(([, response]) => response !== ''));

const everythingDone = (most: number): fc.Arbitrary<Progress> =>
  fc
    .tuple(answered(lessons, most), answered(bank.slice(0, 15), 2), answered(bank.slice(15), 2))
    .map(([answers, current, last]) => ({
      ...emptyProgress(),
      revision: 2500,
      location: 'page-59',
      seen: new Set(pages),
      answers: new Map(answers.map(([id, response]) => [id, { response, tries: 2 }])),
      assessment: {
        sent: 3,
        best: 2 / 3,
        current: { seed: 3_000_000_000, drawn: current.map(([id]) => id), responses: given(current) },
        last: { seed: 2_000_000_000, drawn: last.map(([id]) => id), responses: given(last) },
      },
    }));

const picks = (progress: Progress) => [...progress.answers].filter(([id]) => !typed(largest.questions[id]!.type));

test.each([2, 12, 60])(
  '150 questions of all types and two drawn attempts fit, whatever is written (%i words each)',
  (most) => {
    fc.assert(
      fc.property(everythingDone(most), (progress) => {
        const state = pack(progress, largest);
        expect(state.length).toBeLessThanOrEqual(packedLimit);
        const back = unpack(state, largest);
        expect(picks(back)).toEqual(picks(progress));
        expect(back.seen).toEqual(progress.seen);
        expect(back.assessment.current?.drawn).toEqual(progress.assessment.current?.drawn);
        expect(back.answers.size).toBe(120);
      }),
      { numRuns: 30 },
    );
  },
);

test('with short texts, nothing at all is cut', () => {
  fc.assert(
    fc.property(everythingDone(1), (progress) => {
      const back = unpack(pack(progress, largest), largest);
      expect(back.assessment).toEqual(progress.assessment);
      expect(back.answers).toEqual(progress.answers);
    }),
    { numRuns: 30 },
  );
});

test('texts that nobody grades are cut before those that count', () => {
  const free = aQuestion('engagements', 'long-fill-in');
  const graded = aQuestion('objectif', 'fill-in');
  const course = aPlayerCourse(['p'], [free, graded]);
  const progress: Progress = {
    ...emptyProgress(),
    revision: 1,
    answers: new Map([
      ['engagements', { response: 'é'.repeat(4000), tries: 1 }],
      ['objectif', { response: 'un objectif absolu, jamais relatif, daté', tries: 1 }],
    ]),
  };
  const back = unpack(pack(progress, course), course);
  expect(back.answers.get('objectif')).toEqual(progress.answers.get('objectif'));
  expect(back.answers.get('engagements')!.response).toBe('é'.repeat(800));
});

test('a graded text is never cut so far that its grade could change', () => {
  const graded = Array.from({ length: 40 }, (_, i) => aQuestion(`objectif-${i}`, 'fill-in'));
  const course = aPlayerCourse(['p'], graded);
  const answers = new Map(
    graded.map(({ id }, i) => [id, { response: i % 2 ? 'Absolue ' : 'x'.repeat(300), tries: 1 }]),
  );
  const back = unpack(pack({ ...emptyProgress(), revision: 1, answers }, course), course);
  expect(back.answers.get('objectif-1')!.response.trim()).toBe('Absolue');
  expect(back.answers.get('objectif-0')!.response).toBe('x'.repeat(32));
});
