import type { Dialect } from './dialect.ts';
import type { TrackerOptions } from './local.ts';
import { decimal, recordId, recordText } from '../../src/model/record-text.ts';
import { reported, type ResponseWords } from '../../src/model/reported.ts';
import { ScormTracker } from './scorm.ts';
import { duration } from '../../src/model/duration.ts';
import { timestamp } from './times.ts';

/** Moodle takes five digits before the dot, the standard seven behind it. */
function real(value: number): string {
  const text = decimal(value, 7);
  return /^-?\d{1,5}(\.|$)/.test(text) ? text : '';
}

const words: ResponseWords = {
  comma: '[,]',
  dot: '[.]',
  gap: '[,]',
  // 250 steps are the standard's; a record is sent whole with every commit of Moodle's 2004.
  steps: 2000,
  // Moodle takes no range here, and reads any digits without a sign as an identifier (`CMIDecimal|CMIShortIdentifier`).
  step: (value) => (value < 0 ? real(value) : decimal(value, 7)),
  yes: 'true',
  no: 'false',
  longText: 'long-fill-in',
  text: 250,
  long: 4000,
  texts: 10,
  number: real,
  range(value, tolerance) {
    const low = real(value - tolerance);
    const high = real(value + tolerance);
    return low && high && `${low}[:]${high}`;
  },
};

/** Moodle takes the grade from `raw`, sequencing from `scaled`: both are sent. */
function scores(prefix: string, score: number | undefined): [string, string][] {
  if (score === undefined) return [];
  const share = Math.min(1, Math.max(0, score));
  return [
    [`${prefix}scaled`, decimal(share, 7)],
    [`${prefix}raw`, decimal(share * 100, 2)],
    [`${prefix}min`, '0'],
    [`${prefix}max`, '100'],
  ];
}

function success(passed: boolean | undefined): string {
  if (passed === undefined) return 'unknown';
  return passed ? 'passed' : 'failed';
}

/** How SCORM 2004 says it (SCORM 2004 4th RTE 4.2). */
export const scorm2004: Dialect = {
  name: 'SCORM 2004',
  api: 'API_1484_11',
  prefix: '',
  finish: 'Terminate',
  mode: 'cmi.mode',
  learnerId: 'cmi.learner_id',
  learnerName: 'cmi.learner_name',
  location: 'cmi.location',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  status: ['cmi.completion_status', 'cmi.success_status'],
  // 250 is the standard's; Moodle sends all records at each commit, and a closing page can send 64 KiB.
  most: 250,
  room: 40_000,
  time: duration,
  outcome: ({ score, completed, passed, progress }) => [
    ...scores('cmi.score.', score),
    ['cmi.progress_measure', decimal(Math.min(1, Math.max(0, progress)), 7)],
    ['cmi.success_status', success(passed)],
    ['cmi.completion_status', completed ? 'completed' : 'incomplete'],
  ],
  interaction({ question, answer, begun, at }) {
    const { type, response, patterns } = reported(question, answer.response, words);
    const results = { right: 'correct', wrong: 'incorrect', neutral: 'neutral', partial: decimal(answer.score, 7) };
    return [
      ['id', recordId(question.id)],
      ['type', type],
      ...(question.objective ? [['objectives.0.id', recordId(question.objective)] as const] : []),
      ['timestamp', timestamp(begun)],
      ...patterns.map((pattern, i) => [`correct_responses.${i}.pattern`, pattern] as const),
      ['weighting', decimal(question.points, 2)],
      ['learner_response', response],
      ['result', results[answer.outcome]],
      ['latency', duration(at.getTime() - begun.getTime())],
      ['description', recordText(question.title, 250)],
    ];
  },
  objective: ({ score, passed }, title) => [
    ...scores('score.', score),
    ['success_status', success(passed)],
    ['description', recordText(title, 250)],
  ],
  leave: [['adl.nav.request', 'suspendAll']],
};

/** Reports to a SCORM 2004 LMS, 3rd or 4th edition. */
export class Scorm2004Tracker extends ScormTracker {
  constructor(options: TrackerOptions) {
    super(options, scorm2004);
  }
}
