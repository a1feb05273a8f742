import { all, byType, either, form, number, oneOf, parts, text, type Check } from './checks.ts';
import type { ElementTable } from './element-table.ts';

/** A URI or a plain name without spaces; after `urn:` an ASCII namespace (SCORM 2004 4th RTE 4.1.1.7). */
const longId: Check = all(
  form(/^\S{1,4000}$/, 'an identifier without spaces'),
  form(/^(?!urn:)|^urn:[A-Za-z0-9-]{2,31}:\S+$/, 'a URN'),
);
const interval = form(
  /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'an ISO 8601 duration with at most 2 decimals',
);
/** Moodle refuses a zone unless there are decimals, more than two decimals, and years outside 1970–2038. */
const timestamp = form(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}Z?)?$/,
  'a date and time without zone',
);
const line = form(/^[^\r\n]*$/, 'one line');
/** A text that begins with a brace is read as `{lang=…}`. */
const localized = (max: number): Check =>
  all(text(max), line, form(/^(?!\{)|^\{lang=[a-z]{2,3}(-[A-Za-z0-9]+)*\}/, 'text (a leading "{" must be {lang=…})'));
const real = number(-100_000, 100_000, 7);
const score = number(-100_000, 100_000, 2);
const shortId = /^[A-Za-z0-9_.]{1,250}$/;
const some = form(/^[^]+$/, 'a text');
const pair = /^[A-Za-z0-9_]{1,250}\[\.\][A-Za-z0-9_]{1,250}$/;

const common: Readonly<Record<string, Check>> = {
  'true-false': oneOf('true', 'false'),
  choice: parts('[,]', 36, shortId, { unique: true }),
  'fill-in': all(localized(2600), parts('[,]', 10, /^[^]{0,250}$/)),
  'long-fill-in': localized(4000),
  matching: parts('[,]', 36, pair),
  sequencing: parts('[,]', 36, shortId),
  likert: form(shortId, 'a short identifier'),
  // Moodle takes no spaces and no ranges in a step.
  performance: parts('[,]', 125, /^[A-Za-z0-9_]{1,250}\[\.\](-?\d{1,5}(\.\d{1,18})?|[A-Za-z0-9_.]{1,250})$/),
  other: all(text(4000), line),
};

const response: Check = all(line, some, byType({ ...common, numeric: real }));
const pattern: Check = all(
  line,
  some,
  byType({
    ...common,
    'fill-in': (value, sibling) =>
      common['fill-in']!(value.replace(/^(\{(case|order)_matters=(true|false)\})+/, ''), sibling),
    numeric: form(/^(-?\d{1,5}(\.\d{1,7})?)?\[:\](-?\d{1,5}(\.\d{1,7})?)?$/, 'a range min[:]max'),
  }),
);
const scores = (prefix: string): ElementTable => ({
  [`${prefix}.scaled`]: { access: 'both', check: number(-1, 1, 7) },
  [`${prefix}.raw`]: { access: 'both', check: score },
  [`${prefix}.min`]: { access: 'both', check: score },
  [`${prefix}.max`]: { access: 'both', check: score },
});
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');

/** SCORM 2004 4th RTE 4.2: every element we may meet, at its strictest. `n` stands for an index. */
export const elements2004: ElementTable = {
  'cmi._version': { access: 'read' },
  'cmi.completion_status': { access: 'both', check: completion },
  'cmi.completion_threshold': { access: 'read' },
  'cmi.credit': { access: 'read' },
  'cmi.entry': { access: 'read' },
  'cmi.exit': { access: 'write', check: oneOf('suspend', 'logout', 'time-out', 'normal', '') },
  'cmi.launch_data': { access: 'read' },
  'cmi.learner_id': { access: 'read' },
  'cmi.learner_name': { access: 'read' },
  'cmi.learner_preference.language': { access: 'both', check: text(250) },
  'cmi.location': { access: 'both', check: text(1000) },
  'cmi.max_time_allowed': { access: 'read' },
  'cmi.mode': { access: 'read' },
  'cmi.progress_measure': { access: 'both', check: number(0, 1, 7) },
  'cmi.scaled_passing_score': { access: 'read' },
  ...scores('cmi.score'),
  'cmi.session_time': { access: 'write', check: interval },
  'cmi.success_status': { access: 'both', check: success },
  'cmi.suspend_data': { access: 'both', check: text(64_000) },
  'cmi.time_limit_action': { access: 'read' },
  'cmi.total_time': { access: 'read' },
  'cmi.objectives.n.id': { access: 'both', check: longId },
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': { access: 'both', check: success },
  'cmi.objectives.n.completion_status': { access: 'both', check: completion },
  'cmi.objectives.n.progress_measure': { access: 'both', check: number(0, 1, 7) },
  'cmi.objectives.n.description': { access: 'both', check: localized(250) },
  'cmi.interactions.n.id': { access: 'both', check: longId },
  'cmi.interactions.n.type': { access: 'both', check: oneOf(...Object.keys(common), 'numeric') },
  'cmi.interactions.n.objectives.n.id': { access: 'both', check: longId },
  'cmi.interactions.n.timestamp': { access: 'both', check: timestamp },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'both', check: pattern },
  'cmi.interactions.n.weighting': { access: 'both', check: real },
  'cmi.interactions.n.learner_response': { access: 'both', check: response },
  'cmi.interactions.n.result': {
    access: 'both',
    check: either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real),
  },
  'cmi.interactions.n.latency': { access: 'both', check: interval },
  'cmi.interactions.n.description': { access: 'both', check: localized(250) },
  'adl.nav.request': {
    access: 'both',
    check: oneOf('continue', 'previous', 'exitAll', 'suspendAll', 'abandon', 'exit'),
  },
};
