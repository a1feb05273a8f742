import fc from 'fast-check';
import type { AssessmentAttempt, LessonAnswer, Progress } from '../../../player/state/progress.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import { aPlayerCourse, aQuestion, types } from './a-player-course.ts';

const many = (count: number, name: string): string[] => Array.from({ length: count }, (_, i) => `${name}-${i}`);
const questions = (name: string): PlayerQuestion[] => types.map((type) => aQuestion(`${name}-${type}`, type));

export const pageIds = many(6, 'page');
export const inLessons = questions('exercice');
export const bank = questions('examen');
/** A course with each type of question, once in a lesson and once in the bank. */
export const plays = many(3, 'film');
export const course = aPlayerCourse(pageIds, inLessons, bank, plays);

/** Any answer a learner can give to a question, and for texts any text at all. */
export function anyResponse(
  question: PlayerQuestion,
  text: fc.Arbitrary<string> = fc.string({ unit: 'binary' }),
): fc.Arbitrary<string> {
  const pairs = (sources: readonly { readonly id: string }[], targets: readonly { readonly id: string }[]) =>
    fc
      .tuple(...sources.map(({ id }) => fc.constantFrom('', ...targets.map((target) => id + target.id))))
      .map((each) => each.join(''));
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      return question.type === 'choice'
        ? fc.subarray(question.options.map(({ id }) => id)).map((ids) => ids.join(''))
        : fc.constantFrom(...question.options.map(({ id }) => id));
    case 'sequencing':
      return fc
        .shuffledSubarray(
          question.options.map(({ id }) => id),
          { minLength: question.options.length },
        )
        .map((ids) => ids.join(''));
    case 'likert':
      return fc.constantFrom(...question.options.map(({ id }) => id));
    case 'true-false':
      return fc.constantFrom('t', 'f');
    case 'matching':
      return pairs(question.sources, question.targets);
    case 'categorize':
      return pairs(question.items, question.categories);
    case 'numeric':
      return fc.oneof(fc.double({ noNaN: true }).map(String), text);
    case 'cloze':
      return fc
        .array(text, { minLength: question.gaps.length, maxLength: question.gaps.length })
        .map((each) => each.join('\n'));
    default:
      return text;
  }
}

const answersOf = (of: readonly PlayerQuestion[]): fc.Arbitrary<[string, string][]> =>
  fc
    .tuple(...of.map((question) => fc.tuple(fc.constant(question.id), anyResponse(question))))
    .chain((each) => fc.subarray(each));

const attempt: fc.Arbitrary<AssessmentAttempt> = fc
  .record({
    seed: fc.nat(),
    drawn: fc.shuffledSubarray(bank.map(({ id }) => id)),
    responses: answersOf(bank),
  })
  .map(({ seed, drawn, responses }) => ({
    seed,
    drawn,
    responses: new Map(responses.filter(([id, response]) => drawn.includes(id) && response !== '')),
  }));

const lessonAnswers: fc.Arbitrary<ReadonlyMap<string, LessonAnswer>> = fc
  .tuple(answersOf(inLessons), fc.integer({ min: 1, max: 35 }))
  .map(([answers, tries]) => new Map(answers.map(([id, response]) => [id, { response, tries }])));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Any progress in `course`. */
export const anyProgress: fc.Arbitrary<Progress> = fc
  .record({
    revision: fc.nat(),
    location: fc.constantFrom('', 'evaluation', 'end', 'glossary', 'sources', ...pageIds),
    seen: fc.subarray([...pageIds, 'evaluation']).map((ids) => new Set(ids)),
    answers: lessonAnswers,
    sent: fc.nat(1000),
    best: optional(fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0)),
    current: optional(attempt),
    last: optional(attempt),
    end: optional(fc.integer({ min: 1_700_000_000, max: 4_000_000_000 })),
    places: fc
      .tuple(...plays.map((id) => fc.tuple(fc.constant(id), fc.string({ minLength: 1, maxLength: 8 }))))
      .chain((each) => fc.subarray(each)),
    completedOn: optional(fc.integer({ min: 20_000, max: 40_000 })),
    completed: fc.boolean(),
    passed: fc.boolean(),
  })
  .map(({ sent, best, current, last, end, places, completedOn, ...rest }) => ({
    ...rest,
    places: new Map(places),
    ...(completedOn === undefined ? {} : { completedOn }),
    assessment: {
      sent,
      ...(best === undefined ? {} : { best }),
      ...(current === undefined ? {} : { current: end === undefined ? current : { ...current, end } }),
      ...(last === undefined ? {} : { last }),
    },
    unknown: [],
  }));
