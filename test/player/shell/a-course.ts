import type { PlayerAssessment, PlayerCourse, PlayerQuestion } from '../../../src/model/player-course.ts';
import { stateKey } from '../../../src/model/state-key.ts';
import { interfaceTexts } from '../../../build-scripts/interface-texts.ts';
import { emptyProgress, type Progress } from '../../../player/state/progress.ts';

/** A true-false question: `t` is right. */
export const aQuestion = (id: string, more: Partial<PlayerQuestion> = {}): PlayerQuestion =>
  ({
    id,
    key: stateKey(id),
    title: `Question ${id}`,
    type: 'true-false',
    right: true,
    points: 1,
    tries: 1,
    partial: true,
    feedback: {},
    ...more,
  }) as PlayerQuestion;

const page = (id: string, questions: readonly string[] = []) => ({
  id,
  key: stateKey(id),
  title: `Page ${id}`,
  questions,
});

const assessment: PlayerAssessment = {
  id: 'evaluation',
  key: stateKey('evaluation'),
  title: 'Évaluation',
  minutes: 5,
  bank: ['b1', 'b2', 'b3', 'b4', 'b5'],
  draw: [
    { count: 2, from: ['b1', 'b2', 'b3'] },
    { count: 1, from: ['b4', 'b5'] },
  ],
  shuffle: { questions: true, options: true },
  attempts: 0,
  feedback: 'at-the-end',
};

/** Two lessons of two pages: `un` asks `q1`, `trois` asks `q2` (two tries). No assessment. */
export const lessonsOnly: PlayerCourse = {
  id: 'tri',
  version: '1.0.0',
  language: 'fr',
  title: 'Trier',
  lms: 'moodle',
  navigation: 'free',
  completion: { pages: 'all', assessment: 'none' },
  minutes: 10,
  lessons: [
    { id: 'l1', title: 'Leçon 1', minutes: 5, pages: [page('un', ['q1']), page('deux')] },
    { id: 'l2', title: 'Leçon 2', minutes: 5, pages: [page('trois', ['q2']), page('quatre')] },
  ],
  questions: { q1: aQuestion('q1'), q2: aQuestion('q2', { tries: 2, points: 3 }) },
  objectives: [],
  texts: interfaceTexts('fr'),
};

/** The same with an assessment of three questions drawn from five; 60 % pass. */
export const assessed: PlayerCourse = {
  ...lessonsOnly,
  completion: { pages: 'all', assessment: 'passed' },
  masteryScore: 0.6,
  assessment,
  questions: {
    ...lessonsOnly.questions,
    ...Object.fromEntries(
      assessment.bank.map((id) => [id, aQuestion(id, { feedback: { page: 'deux' } } as Partial<PlayerQuestion>)]),
    ),
  },
};

export const withAssessment = (change: Partial<PlayerAssessment>): PlayerCourse => ({
  ...assessed,
  assessment: { ...assessment, ...change },
});

export const progressOf = (change: Partial<Progress>): Progress => ({ ...emptyProgress(), ...change });

export const allPages = new Set(['un', 'deux', 'trois', 'quatre']);
