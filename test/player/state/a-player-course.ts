import type { PlayerCourse, PlayerQuestion } from '../../../src/model/player-course.ts';
import type { Option, Question, QuestionType } from '../../../src/model/question.ts';
import { stateKey } from '../../../src/model/state-key.ts';

const characters = '0123456789abcdefghijklmnopqrstuvwxyz';
const options = (count: number): Option[] =>
  characters
    .slice(10, 10 + count)
    .split('')
    .map((id) => ({ id, text: `Option ${id}` }));

export const types: readonly QuestionType[] = [
  'choice',
  'true-false',
  'matching',
  'sequencing',
  'categorize',
  'fill-in',
  'cloze',
  'numeric',
  'likert',
  'hotspot',
  'long-fill-in',
  'commitment',
  'worksheet',
  'scenario',
];

/** A question of a type, as large as questions are. */
export function aQuestion(id: string, type: QuestionType): PlayerQuestion {
  const base = { id, key: stateKey(id), title: `Question ${id} ?`, points: 1, tries: 2, partial: true, feedback: {} };
  const picks = options(5);
  const pairs = { a: 'a', b: 'b', c: 'c', d: 'd' };
  const questions: { readonly [Type in QuestionType]: Extract<Question, { type: Type }> } = {
    choice: { ...base, type: 'choice', multiple: true, options: picks, right: ['a', 'c'] },
    'true-false': { ...base, type: 'true-false', right: false },
    matching: { ...base, type: 'matching', sources: options(4), targets: picks, pairs },
    sequencing: { ...base, type: 'sequencing', options: picks, right: ['b', 'a', 'c', 'e', 'd'] },
    categorize: { ...base, type: 'categorize', categories: options(2), items: options(4), pairs },
    'fill-in': {
      ...base,
      type: 'fill-in',
      accept: ['absolue', 'absolu'],
      caseMatters: false,
      accentsMatter: false,
      foreseen: [],
    },
    cloze: {
      ...base,
      type: 'cloze',
      gaps: [
        { id: 'a', accept: ['11', 'onze'] },
        { id: 'b', accept: ['usage'] },
      ],
      caseMatters: false,
      accentsMatter: false,
    },
    numeric: { ...base, type: 'numeric', right: 14.2, tolerance: 0.2, foreseen: [] },
    likert: { ...base, type: 'likert', points: 0, options: picks },
    hotspot: { ...base, type: 'hotspot', multiple: false, options: picks, right: ['a'] },
    'long-fill-in': { ...base, type: 'long-fill-in', points: 0, max: 400 },
    commitment: { ...base, type: 'commitment', points: 0, options: picks, own: 2 },
    worksheet: {
      ...base,
      type: 'worksheet',
      cells: [
        { id: 'portable.fab', right: 4080, tolerance: 0.02 },
        { id: 'portable.usage', right: 298.94, tolerance: 0.02 },
      ],
    },
    scenario: { ...base, type: 'scenario', mastery: 0.6 },
  };
  return { ...questions[type], feedback: {} };
}

/** A course with these pages, questions and what plays in lessons, and these questions in the bank of its assessment. */
export function aPlayerCourse(
  pages: readonly string[],
  inLessons: readonly PlayerQuestion[],
  bank: readonly PlayerQuestion[] = [],
  plays: readonly string[] = [],
): PlayerCourse {
  const questions: Record<string, PlayerQuestion> = {};
  for (const question of [...inLessons, ...bank]) questions[question.id] = question;
  return {
    id: 'tri',
    version: '1.0.0',
    language: 'fr',
    title: 'Trier ses déchets',
    lms: 'moodle',
    navigation: 'free',
    completion: { pages: 'all', assessment: bank.length ? 'passed' : 'none' },
    minutes: 10,
    lessons: [
      {
        id: 'lecon',
        title: 'Leçon',
        minutes: 10,
        pages: pages.map((id, i) => ({
          id,
          key: stateKey(id),
          title: `Page ${id}`,
          questions: i ? [] : inLessons.map((question) => question.id),
          ...(i || plays.length === 0 ? {} : { plays }),
        })),
      },
    ],
    ...(bank.length
      ? {
          masteryScore: 0.7,
          assessment: {
            id: 'evaluation',
            key: stateKey('evaluation'),
            title: 'Évaluation',
            minutes: 5,
            bank: bank.map(({ id }) => id),
            draw: [{ count: bank.length, from: bank.map(({ id }) => id) }],
            shuffle: { questions: true, options: true },
            attempts: 0,
            feedback: 'at-the-end' as const,
          },
        }
      : {}),
    questions,
    objectives: [],
    texts: {},
  };
}
