import type { PlayerCourse } from '../../src/model/player-course.ts';
import { stateKey } from '../../src/model/state-key.ts';
import { keysOf } from './keys.ts';
import type { AssessmentAttempt, Progress } from './progress.ts';
import { encodeText } from './text-code.ts';
import { shortened, textLimits } from './text-limits.ts';

/**
 * The longest state handed to a tracker. SCORM 1.2 RTE 3.4.4 gives `cmi.suspend_data` 4,096 characters;
 * the tracker adds five of its own (which attempt this is, and a mark when it must make the LMS send again).
 */
export const packedLimit = 4090;

/**
 * A learner's progress as one line of ASCII, keyed by the four characters of each page and question.
 *
 * ```text
 * 1<revision> ) <flags><location> ) <seen pages> ) <answers> ) <sent>*<best> ) <current> ) <last> ) <checksum>
 * an answer:   <key><tries><response>*        an attempt: <seed>*<key><response>*<key><response>*
 * ```
 *
 * Should it be too long, texts are cut to `textLimits`: what is not graded first, and no text so far that
 * its grade could change; then the responses of the attempt sent last; then what this package does not know.
 * A picked, ordered or paired id is never cut.
 */
export function pack(progress: Progress, course: PlayerCourse): string {
  let state = '';
  for (const limit of textLimits) {
    state = packWith(progress, course, limit);
    if (state.length <= packedLimit) return state;
  }
  const { last, ...assessment } = progress.assessment;
  const unreviewed = last
    ? { ...progress, assessment: { ...assessment, last: { ...last, responses: new Map<string, string>() } } }
    : progress;
  state = packWith(unreviewed, course, 0);
  return state.length <= packedLimit ? state : packWith({ ...unreviewed, unknown: [] }, course, 0);
}

function packWith(progress: Progress, course: PlayerCourse, limit: number): string {
  const { revision, location, seen, answers, assessment, completed, passed, unknown } = progress;
  const { keyOf } = keysOf(course);
  const entry = (id: string, response: string): string =>
    keyOf(id) + encodeText(shortened(response, course.questions[id], limit));
  const of = (kind: string): string[] =>
    unknown.filter((each) => each.indexOf(kind) === 0).map((each) => each.slice(kind.length));

  const attempt = (sent?: AssessmentAttempt): string => {
    if (!sent) return '';
    const seed = sent.seed.toString(36);
    const entries = sent.drawn.map((id) => entry(id, sent.responses.get(id) || ''));
    // Questions this package does not know stand where they stood, so that the draw is whole when they return.
    for (const each of of(`=${seed}-`)) entries.splice(parseInt(each.slice(0, 2), 36), 0, each.slice(2));
    return [seed, ...entries, ''].join('*');
  };

  const lessonAnswers: string[] = [];
  answers.forEach(({ response, tries }, id) => {
    const coded = entry(id, response);
    lessonAnswers.push(coded.slice(0, 4) + Math.min(tries, 35).toString(36) + coded.slice(4));
  });
  const pages: string[] = [];
  seen.forEach((id) => pages.push(keyOf(id)));

  const body = [
    `1${revision.toString(36)}`,
    (completed ? 1 : 0) + (passed ? 2 : 0) + (location && keyOf(location)),
    pages.concat(of('p-')).join(''),
    lessonAnswers
      .concat(of('a-'))
      .map((each) => `${each}*`)
      .join(''),
    assessment.sent.toString(36) + (assessment.best === undefined ? '' : `*${assessment.best}`),
    attempt(assessment.current),
    attempt(assessment.last),
    '',
  ].join(')');
  return body + stateKey(body);
}
