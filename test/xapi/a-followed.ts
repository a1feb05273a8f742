import { answered, completed, failed, initialized, lessonProgressed, pageShown } from '../../src/xapi/build/index.ts';
import { passed, resumed, scored, suspended, terminated, watched, type Followed } from '../../src/xapi/build/index.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import { grade } from '../../src/model/grade.ts';
import type { Context, Statement } from '../../src/xapi/statement.ts';

/** A learner whom an LRS's gateway named. */
export const aFollowed = (course: PlayerCourse): Followed => ({
  course,
  actor: { objectType: 'Agent', account: { homePage: 'https://lrs.example', name: 'b94d27b9934d3e08' } },
  registration: '6a1f9b1e-9c2b-4d5e-8f70-1a2b3c4d5e6f',
});

/** What a cmi5 LMS lays into the launch data. */
export const template: Context = {
  contextActivities: {
    grouping: [{ id: 'urn:parcours:course:all-types' }, { id: 'https://lms.example/programme/7' }],
    other: [{ id: 'https://lms.example/session/12' }],
  },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-42' },
};

/** The same learner, launched by cmi5. */
export const launched = (course: PlayerCourse): Followed => ({
  ...aFollowed(course),
  activityId: 'https://lms.example/au/31',
  template,
  cmi5: { masteryScore: 0.7 },
});

export const begun = new Date('2026-11-24T09:30:00.000Z');
export const at = new Date('2026-11-24T09:30:07.500Z');
const spent = { at, milliseconds: 754_320 };

/** An answer of each type of question in the fixture `all-types`. */
export const answers: Readonly<Record<string, string>> = {
  'q-une': 'b',
  'q-plusieurs': 'ab',
  'q-vrai': 't',
  'q-avis': '2',
  'q-zone': 'a',
  'q-paires': '1a2b',
  'q-tas': 'a1b2c2',
  'q-ordre': 'bac',
  'q-mot': 'Blanc',
  'q-trous': 'douze\n50',
  'q-nombre': '2,55 m',
  'q-texte': 'Ce que je pense, et qui ne regarde que moi.',
};

export function anAnswer(followed: Followed, id: string, response: string, count = 1): Statement {
  const question = followed.course.questions[id]!;
  return answered(followed, { question, answer: grade(question, response), count, begun, at });
}

/** A story of thirty seconds, on the first page. */
const story = { id: 'histoire', title: 'Une histoire', length: 30, at };

function playing(followed: Followed): Followed {
  const [first, ...others] = followed.course.lessons;
  const [page, ...pages] = first!.pages;
  const lessons = [{ ...first!, pages: [{ ...page!, plays: [story.id] }, ...pages] }, ...others];
  return { ...followed, course: { ...followed.course, lessons } };
}

/** One statement of each template, by its name, of the fixture `all-types`. */
export const examples = (followed: Followed): Readonly<Record<string, Statement>> => ({
  initialized: initialized(followed, at),
  resumed: resumed(followed, { progress: 0.4 }, at),
  'page-shown': pageShown(followed, { location: 'vrai-faux', progress: 2 / 8 }, at)!,
  'assessment-shown': pageShown(followed, { location: 'evaluation', progress: 7 / 8 }, at)!,
  'lesson-progressed': lessonProgressed(followed, { lesson: 'choisir', progress: 1 }, at)!,
  answered: anAnswer(followed, 'q-une', 'b'),
  'video-played': watched(playing(followed), { ...story, verb: 'played', time: 0, segments: [] }),
  'video-paused': watched(playing(followed), { ...story, verb: 'paused', time: 14.2, segments: [[0, 14.2]] }),
  'video-seeked': watched(playing(followed), { ...story, verb: 'seeked', from: 14.2, time: 5, segments: [[0, 14.2]] }),
  'video-completed': watched(playing(followed), {
    ...story,
    verb: 'completed',
    time: 30,
    segments: [
      [0, 14.2],
      [5, 30],
    ],
  }),
  completed: completed(followed, spent),
  scored: scored(followed, { score: 2 / 3 }, at),
  passed: passed(followed, { score: 0.875 }, spent),
  failed: failed(followed, { score: 2 / 3 }, spent),
  suspended: suspended(followed, { progress: 0.4 }, spent),
  terminated: terminated(followed, spent),
});
