import { all, ascii, byType, either, form, number, oneOf, parts, text, type Check } from './checks.ts';
import type { ElementTable } from './element-table.ts';

const identifier = form(/^[A-Za-z0-9_-]{1,255}$/, 'an identifier ([A-Za-z0-9_-], at most 255)');
const timespan = form(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a span HHHH:MM:SS.SS');
const time = form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time HH:MM:SS.SS');
const percent = number(0, 100, 2);
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

/** `student_response` and patterns: the strictest reading of SCORM 1.2 RTE 3.4.2 (CMIFeedback), by type. */
const feedback: Check = byType({
  'true-false': form(/^[tf01]$/, 't or f'),
  choice: parts(',', 36, /^[0-9a-z]$/, { unique: true }),
  'fill-in': all(text(255), form(/^[^\r\n]*$/, 'one line')),
  matching: parts(',', 36, /^[0-9a-z]\.[0-9a-z]$/),
  performance: text(255),
  sequencing: parts(',', 36, /^[0-9a-z]$/),
  likert: form(/^[0-9a-z]$/, 'one character'),
  numeric: form(/^-?\d+(\.\d+)?$/, 'a decimal with a dot'),
});

/** SCORM 1.2 RTE 3.4: every element, at its strictest. `n` stands for an index. */
export const elements12: ElementTable = {
  'cmi.core.student_id': { access: 'read' },
  'cmi.core.student_name': { access: 'read' },
  'cmi.core.lesson_location': { access: 'both', check: ascii(255) },
  'cmi.core.credit': { access: 'read' },
  'cmi.core.lesson_status': { access: 'both', check: oneOf(...statuses) },
  'cmi.core.entry': { access: 'read' },
  'cmi.core.score.raw': { access: 'both', check: percent },
  'cmi.core.score.min': { access: 'both', check: percent },
  'cmi.core.score.max': { access: 'both', check: percent },
  'cmi.core.total_time': { access: 'read' },
  'cmi.core.lesson_mode': { access: 'read' },
  'cmi.core.exit': { access: 'write', check: oneOf('suspend', 'logout', 'time-out', '') },
  'cmi.core.session_time': { access: 'write', check: timespan },
  'cmi.suspend_data': { access: 'both', check: ascii(4096) },
  'cmi.launch_data': { access: 'read' },
  'cmi.comments': { access: 'both', check: text(4096) },
  'cmi.comments_from_lms': { access: 'read' },
  'cmi.student_data.mastery_score': { access: 'read' },
  'cmi.student_data.max_time_allowed': { access: 'read' },
  'cmi.student_data.time_limit_action': { access: 'read' },
  'cmi.student_preference.audio': { access: 'both', check: number(-1, 100, 0) },
  'cmi.student_preference.language': { access: 'both', check: text(255) },
  'cmi.student_preference.speed': { access: 'both', check: number(-100, 100, 0) },
  'cmi.student_preference.text': { access: 'both', check: number(-1, 1, 0) },
  'cmi.objectives.n.id': { access: 'both', check: identifier },
  'cmi.objectives.n.score.raw': { access: 'both', check: percent },
  'cmi.objectives.n.score.min': { access: 'both', check: percent },
  'cmi.objectives.n.score.max': { access: 'both', check: percent },
  'cmi.objectives.n.status': { access: 'both', check: oneOf(...statuses, 'not attempted') },
  'cmi.interactions.n.id': { access: 'write', check: identifier },
  'cmi.interactions.n.objectives.n.id': { access: 'write', check: identifier },
  'cmi.interactions.n.time': { access: 'write', check: time },
  'cmi.interactions.n.type': {
    access: 'write',
    check: oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'write', check: feedback },
  'cmi.interactions.n.weighting': { access: 'write', check: number(-100, 100, 2) },
  'cmi.interactions.n.student_response': { access: 'write', check: feedback },
  'cmi.interactions.n.result': {
    access: 'write',
    check: either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), number(0, 999, 2)),
  },
  'cmi.interactions.n.latency': { access: 'write', check: timespan },
};
