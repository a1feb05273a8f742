import type { PlayerCourse } from '../../src/model/player-course.ts';
import { stateKey } from '../../src/model/state-key.ts';
import { keysOf } from './keys.ts';
import type { AssessmentAttempt, Progress } from './progress.ts';
import { encodeText } from './text-code.ts';
import { allToo, shortened, textLimits } from './text-limits.ts';

/**
 * The longest state handed to a tracker. SCORM 1.2 RTE 3.4.4 gives `cmi.suspend_data` 4,096 characters;
 * the tracker adds five of its own (which attempt this is, and a mark when it must make the LMS send again).
 */
export const packedLimit = 4090;

/**
 * A learner's progress as one line of ASCII, keyed by the four characters of each page and question.
 *
 * ```text
 * 1<revision> ) <flags><location> ) <seen pages> ) <answers> ) <sent>*<best>*<day>*<end> ) <current> ) <last> ) <places> ) <checksum>
 * an answer:   <key><tries><response>*        an attempt: <seed>*<key><response>*<key><response>*
 * a place:     <key><place>*                  day: when the course was completed; end: of the attempt under way
 * ```
 *
 * The section of places stands only where there are some. Players that know nothing of it, of days or of ends
 * read all the rest: they look at no more sections, and at no more of a section, than they know.
 *
 * Should it be too long, places go first: all that is lost is where a video stood. Then texts are cut to `textLimits`:
 * what is not graded first, and no text so far that its grade could change; then the responses of the attempt sent last;
 * then what this package does not know; then the end of games that go in circles. A picked, ordered or paired id is never cut.
 */
export function pack(progress: Progress, course: PlayerCourse): string {
  const unplaced = { ...progress, places: new Map(), unknown: progress.unknown.filter((each) => each.indexOf('w-')) };
  const { last, ...assessment } = progress.assessment;
  const unreviewed = last
    ? { ...unplaced, assessment: { ...assessment, last: { ...last, responses: new Map<string, string>() } } }
    : unplaced;
  const known = { ...unreviewed, unknown: [] };
  let state = packWith(progress, course, textLimits[0]!);
  const shorter = (from: Progress, limits: readonly number[]): void =>
    limits.forEach((limit) => {
      if (state.length > packedLimit) state = packWith(from, course, limit);
    });
  shorter(unplaced, textLimits);
  shorter(unreviewed, [0]);
  shorter(known, [0, allToo]);
  return state;
}

function packWith(progress: Progress, course: PlayerCourse, limit: number): string {
  const { revision, location, seen, answers, assessment, completed, passed, places, unknown } = progress;
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

  const standing = of('w-');
  places.forEach((place, id) => standing.push(keyOf(id) + encodeText(place)));

  const body = [
    `1${revision.toString(36)}`,
    (completed ? 1 : 0) + (passed ? 2 : 0) + (location && keyOf(location)),
    pages.concat(of('p-')).join(''),
    lessonAnswers.concat(of('a-')).map(ended).join(''),
    scores(progress),
    attempt(assessment.current),
    attempt(assessment.last),
    ...(standing.length ? [standing.map(ended).join('')] : []),
    '',
  ].join(')');
  return body + stateKey(body);
}

const ended = (entry: string): string => `${entry}*`;

/** Attempts sent, best score, day of completion, end of the attempt under way; what is behind the last of them is left out. */
function scores({ assessment: { sent, best, current }, completedOn }: Progress): string {
  const end = current && current.end;
  return [sent.toString(36), best, completedOn && completedOn.toString(36), end && end.toString(36)]
    .join('*')
    .replace(/\*+$/, '');
}
