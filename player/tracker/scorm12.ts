import type { Lms } from '../../src/model/player-course.ts';
import type { Dialect } from './dialect.ts';
import { different } from './different.ts';
import type { TrackerOptions } from './local.ts';
import { decimal, recordId, recordText } from '../../src/model/record-text.ts';
import { reported, type ResponseWords } from '../../src/model/reported.ts';
import { ScormTracker } from './scorm.ts';
import { timeOfDay, timespan } from './times.ts';
import type { Snapshot } from './tracker.ts';

const words: ResponseWords = {
  comma: ',',
  dot: '.',
  gap: ' / ',
  steps: 255,
  step: (value) => decimal(value, 7),
  yes: 't',
  no: 'f',
  longText: 'fill-in',
  text: 255,
  long: 255,
  texts: 36,
  number: (value) => decimal(value, 7),
  range: (value) => decimal(value, 7),
};

/** Raw score, 0–100 with two decimals at most. */
const hundred = (score: number): string => decimal(Math.min(1, Math.max(0, score)) * 100, 2);

const scores = (prefix: string, score: number | undefined): [string, string][] =>
  score === undefined
    ? []
    : [
        [`${prefix}raw`, hundred(score)],
        [`${prefix}min`, '0'],
        [`${prefix}max`, '100'],
      ];

/**
 * SCORM 1.2 has one status for two facts. Moodle's default condition is `completed`, which `passed` does not meet, and `failed` locks the
 * learner in review: there it is `completed` or `incomplete`. Elsewhere success is told where there is any.
 */
function status({ completed, passed, exhausted }: Snapshot, lms: Lms): string {
  if (lms === 'generic' && passed === false && exhausted) return 'failed';
  if (!completed) return 'incomplete';
  return lms === 'generic' && passed ? 'passed' : 'completed';
}

/** How SCORM 1.2 says it (SCORM 1.2 RTE 3.4). */
export const scorm12: Dialect = {
  name: 'SCORM 1.2',
  api: 'API',
  prefix: 'LMS',
  finish: 'Finish',
  mode: 'cmi.core.lesson_mode',
  learnerId: 'cmi.core.student_id',
  learnerName: 'cmi.core.student_name',
  location: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  status: ['cmi.core.lesson_status'],
  // Nothing limits them: only what changed is sent.
  most: 5000,
  room: 1e7,
  time: timespan,
  outcome: (snapshot, lms) => [
    ...scores('cmi.core.score.', snapshot.score),
    ['cmi.core.lesson_status', status(snapshot, lms)],
  ],
  interaction({ question, answer, begun, at }) {
    const { type, response, patterns } = reported(question, answer.response, words);
    const results = { right: 'correct', wrong: 'wrong', neutral: 'neutral', partial: decimal(answer.score, 2) };
    return [
      ['id', recordId(question.id)],
      ['type', type],
      ...(question.objective ? [['objectives.0.id', recordId(question.objective)] as const] : []),
      ['time', timeOfDay(at)],
      ...patterns.map((pattern, i) => [`correct_responses.${i}.pattern`, recordText(pattern, 255)] as const),
      ['weighting', decimal(Math.min(100, question.points), 2)],
      ['student_response', recordText(response, 255)],
      ['result', results[answer.outcome]],
      ['latency', timespan(at.getTime() - begun.getTime())],
    ];
  },
  objective({ score, passed }) {
    const done = passed ? 'passed' : 'failed';
    return [...scores('score.', score), ['status', passed === undefined ? 'incomplete' : done]];
  },
  leave: [],
  different,
};

/** Reports to a SCORM 1.2 LMS. */
export class Scorm12Tracker extends ScormTracker {
  constructor(options: TrackerOptions) {
    super(options, scorm12);
  }
}
