import { pack } from '../../../player/state/pack.ts';
import { emptyProgress } from '../../../player/state/progress.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { Scorm12Tracker } from '../../../player/tracker/scorm12.ts';
import { Scorm2004Tracker } from '../../../player/tracker/scorm2004.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot, Tracker } from '../../../player/tracker/tracker.ts';
import { grade } from '../../../src/model/grade.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import type { Question } from '../../../src/model/question.ts';
import { LearnerRecord, type LmsSession, type RecordOptions } from '../../../src/preview/checker/index.ts';
import { scormAgain } from '../../../src/preview/checker/scorm-again.ts';
import { aPlayerCourse, aQuestion, types } from '../state/a-player-course.ts';
import { aWindow, type FakeWindow } from './a-window.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';

export const standards = ['scorm12', 'scorm2004'] as const;

export const questions = types.map((type) => ({
  ...aQuestion(`exercice-${type}`, type),
  objective: 'citer-les-impacts',
}));

/** A course with a question of each type and an objective. */
export const course: PlayerCourse = {
  ...aPlayerCourse(['debut', 'fin'], questions),
  objectives: [{ id: 'citer-les-impacts', title: 'Citer quatre types d’impacts au-delà du carbone' }],
};

/** An answer of each type, as learners give them. */
export const responses: Readonly<Record<Question['type'], string>> = {
  choice: 'ac',
  'true-false': 't',
  matching: 'aabbcdda',
  sequencing: 'bacde',
  categorize: 'aabb',
  'fill-in': 'Absolue, « évidemment »',
  cloze: '11\nusage',
  numeric: '14,3',
  likert: 'c',
  hotspot: 'b',
  commitment: 'ac\nGarder mon téléphone',
  worksheet: sheetResponse(['4080'], [{ id: 'portable.fab' }]),
  scenario: '1~73~ab!c.a',
  'long-fill-in': '{Trois engagements}\n1. Garder mon téléphone\n2. … 🌱',
};

/** One launch of the course, as the shell plays it. */
export interface Launched {
  readonly session: LmsSession;
  readonly tracker: Tracker;
  readonly launch: Launch;
  readonly statuses: SaveStatus[];
  readonly fake: FakeWindow;
  answer(question: Question, response?: string): void;
  save(changes?: Partial<Snapshot>): Snapshot;
}

export interface LearnerOptions extends Omit<RecordOptions, 'profile'> {
  readonly profile?: RecordOptions['profile'];
  readonly course?: PlayerCourse;
}

/** A learner with one LMS and one browser, who may launch the course many times. */
export function aLearner({ course: played = course, profile = 'moodle', ...options }: LearnerOptions) {
  const record = new LearnerRecord({ profile, ...options });
  const storage = new Map<string, string>();
  let progress = emptyProgress();
  const open = async (
    mode: 'normal' | 'browse' = 'normal',
    prepare: (session: LmsSession, fake: FakeWindow) => void = () => {},
    tab = new Map<string, string>(),
  ): Promise<Launched> => {
    const session = record.launch({ mode, judge: scormAgain(record.standard) });
    const fake = aWindow(session, storage, tab);
    prepare(session, fake);
    const Adapter = record.standard === 'scorm12' ? Scorm12Tracker : Scorm2004Tracker;
    const tracker = new Adapter({ course: played, window: fake.window });
    const statuses: SaveStatus[] = [];
    tracker.onStatus = (status) => statuses.push(status);
    const launch = await tracker.begin();
    progress = unpack(launch.state, played);
    const answer = (question: Question, response = responses[question.type]): void => {
      const given = progress.answers.get(question.id);
      const tries = (given?.tries ?? 0) + 1;
      progress = { ...progress, answers: new Map([...progress.answers, [question.id, { response, tries }]]) };
      tracker.answered(anAnswer(question, response, tries));
    };
    const save = (changes: Partial<Snapshot> = {}): Snapshot => {
      progress = {
        ...progress,
        revision: progress.revision + 1,
        location: 'debut',
        completed: changes.completed ?? false,
      };
      const snapshot: Snapshot = {
        state: pack(progress, played),
        location: 'debut',
        progress: 0.5,
        completed: false,
        exhausted: false,
        objectives: [],
        ...changes,
      };
      tracker.save(snapshot);
      return snapshot;
    };
    return { session, tracker, launch, statuses, fake, answer, save };
  };
  return { record, storage, open, progress: () => progress };
}

const begun = new Date(2026, 10, 22, 10, 11, 5);

/** An answer confirmed after seven and a half seconds. */
export const anAnswer = (question: Question, response: string, count = 1): AnswerRecord => ({
  question,
  answer: grade(question, response),
  count,
  begun,
  at: new Date(begun.getTime() + 7500),
});

/** Ids of the interactions that the LMS has, in order. */
export const recorded = (stored: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(stored)
    .filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element))
    .toSorted((a, b) => Number(a.split('.')[2]) - Number(b.split('.')[2]))
    .map((element) => stored[element]!);
