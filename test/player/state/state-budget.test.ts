import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from '../../../player/state/pack.ts';
import { emptyProgress } from '../../../player/state/progress.ts';
import type { Block, Interaction } from '../../../src/model/course.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import { stateBudget } from '../../../src/model/state-budget.ts';
import { stateKey } from '../../../src/model/state-key.ts';
import { aCourse, assessment, place } from '../../package/a-course.ts';
import { aPlayerCourse, aQuestion, types } from './a-player-course.ts';
import { anyResponse } from './arbitrary-progress.ts';

const interaction = (question: PlayerQuestion): Interaction => ({
  question,
  tags: [],
  prompt: [],
  words: {},
  optionFeedback: {},
  outcomeFeedback: {},
  hint: [],
  place,
});

/** What the author's course says of these pages and questions. */
function authored(
  pages: readonly string[],
  inLessons: readonly PlayerQuestion[],
  bank: readonly PlayerQuestion[],
  plays: readonly string[] = [],
) {
  const blocks: readonly Block[] = [
    ...inLessons.map((question): Block => ({ type: 'interaction', interaction: interaction(question), place })),
    ...plays.map((id): Block => ({ type: 'storyboard', id, key: stateKey(id), title: id, scenes: [], place })),
  ];
  return aCourse({
    lessons: [
      {
        id: 'lecon',
        title: 'Leçon',
        minutes: 5,
        objectives: [],
        competencies: [],
        place,
        pages: pages.map((id, i) => ({ id, key: stateKey(id), title: id, blocks: i ? [] : blocks, place })),
      },
    ],
    assessment: {
      ...assessment,
      groups: [{ id: 'banque', title: 'Banque', interactions: bank.map(interaction), place }],
      draw: { banque: bank.length },
    },
  });
}

/** Answers within what the budget counts on: words of 32 characters as written, long texts in plain letters, numbers of 12. */
function countedOn(question: PlayerQuestion): fc.Arbitrary<string> {
  if (question.type === 'numeric')
    return fc.double({ noNaN: true }).map((n) => String(n).slice(0, 12).replace('+', ''));
  const text =
    question.type === 'long-fill-in' ? 'x'.repeat(question.max) : 'longue-reponse-tapee-par-un-agent'.slice(0, 32);
  return anyResponse(question, fc.constantFrom(text, 'non'));
}

const answers = (questions: readonly PlayerQuestion[]) =>
  fc.tuple(...questions.map((question) => fc.tuple(fc.constant(question.id), countedOn(question))));

test('a state is never longer than the budget that `check` reckons', () => {
  const pages = Array.from({ length: 9 }, (_, i) => `page-${i}`);
  const inLessons = types.map((type) => aQuestion(`exercice-${type}`, type));
  const bank = types.map((type) => aQuestion(`examen-${type}`, type));
  const plays = ['film-1', 'film-2', 'film-3'];
  const budget = stateBudget(authored(pages, inLessons, bank, plays));
  const course = aPlayerCourse(pages, inLessons, bank, plays);
  fc.assert(
    fc.property(
      answers(inLessons),
      answers(bank),
      answers(bank),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lesson, current, last, best) => {
        const drawn = bank.map(({ id }) => id);
        const state = pack(
          {
            ...emptyProgress(),
            revision: 2_000_000_000,
            location: 'page-8',
            seen: new Set([...pages, 'evaluation']),
            answers: new Map(lesson.map(([id, response]) => [id, { response, tries: 2 }])),
            assessment: {
              sent: 999,
              best,
              current: { seed: 4_294_967_295, drawn, responses: new Map(current), end: 4_000_000_000 },
              last: { seed: 4_294_967_294, drawn, responses: new Map(last) },
            },
            places: new Map(plays.map((id) => [id, '99.99999'])),
            completed: true,
            completedOn: 40_000,
            passed: true,
          },
          course,
        );
        // The tracker adds the name of the attempt, and a mark.
        expect(state.length + 5).toBeLessThanOrEqual(budget);
      },
    ),
  );
});

test('a question counts wherever it stands on its page', () => {
  const question = aQuestion('exercice', 'long-fill-in');
  const asked: Block = { type: 'interaction', interaction: interaction(question), place };
  const inside: readonly Block[] = [
    { type: 'more', title: 'Pour aller plus loin', blocks: [asked], place },
    { type: 'callout', kind: 'tip', title: '', blocks: [asked], place },
    {
      type: 'accordion',
      items: [{ title: 'Un', blocks: [{ type: 'more', title: '', blocks: [asked], place }] }],
      place,
    },
  ];
  const withBlocks = (blocks: readonly Block[]) => {
    const { lessons, ...course } = authored(['debut'], [], []);
    const page = { id: 'debut', key: stateKey('debut'), title: 'debut', blocks, place };
    return stateBudget({ ...course, lessons: lessons.map((lesson) => ({ ...lesson, pages: [page] })) });
  };
  const open = withBlocks([asked]);
  expect(open).toBeGreaterThan(withBlocks([]));
  expect(inside.map((block) => withBlocks([block]))).toEqual([open, open, open]);
});

test('an assessment that draws no number asks its whole bank', () => {
  const bank = types.map((type) => aQuestion(`examen-${type}`, type));
  const { assessment: drawing, ...course } = authored(['debut'], [], bank);
  const all = stateBudget({ ...course, assessment: { ...drawing!, draw: {} } });
  expect(all).toBe(stateBudget({ ...course, assessment: drawing! }));
  expect(all).toBeGreaterThan(stateBudget({ ...course, assessment: { ...drawing!, draw: { banque: 3 } } }));
});
