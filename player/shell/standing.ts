import { grade } from '../../src/model/grade.ts';
import type { PlayerCourse, PlayerPage, PlayerQuestion } from '../../src/model/player-course.ts';
import type { Answer } from '../../src/model/question.ts';
import { gameOf } from '../../src/model/scenario/game.ts';
import { isChecked, isGivenUp } from '../../src/model/worksheet/response.ts';
import type { Phase } from '../interactions/interaction.ts';
import type { AssessmentAttempt, Progress } from '../state/progress.ts';
import type { Snapshot } from '../tracker/tracker.ts';

/** Pure questions about a course and a learner's progress in it. */

/** Pages of all lessons, in order. */
export const pagesOf = ({ lessons }: PlayerCourse): readonly PlayerPage[] =>
  lessons.reduce<readonly PlayerPage[]>((all, { pages }) => all.concat(pages), []);

/** How a lesson question stands, and the answer it stands on. */
export function standing(
  question: PlayerQuestion,
  progress: Progress,
): { readonly phase: Phase; readonly response: string } {
  const given = progress.answers.get(question.id);
  const { response, tries } = given || { response: '', tries: 0 };
  if (!given || isUnderWay(question, response)) return { phase: 'open', response };
  const { outcome } = grade(question, response);
  const over =
    outcome === 'right' ||
    outcome === 'neutral' ||
    tries >= question.tries ||
    // A game may be played again; it stands as answered once one has been finished.
    question.type === 'scenario' ||
    hasGivenUp(question, response);
  return { phase: over ? 'answered' : 'retry', response };
}

/** A page is done once it was shown and its questions are answered for good. */
export const isPageDone = (page: PlayerPage, course: PlayerCourse, progress: Progress): boolean =>
  progress.seen.has(page.id) &&
  page.questions.every((id) => {
    const question = course.questions[id];
    return !question || standing(question, progress).phase === 'answered';
  });

/** Something on this page is still to be answered: the way forward is open, and does not push. */
export function asksStill(id: string, course: PlayerCourse, progress: Progress): boolean {
  const { assessment } = course;
  if (assessment && assessment.id === id)
    return !!progress.assessment.current || !(progress.passed || isExhausted(course, progress));
  const page = pagesOf(course).filter((each) => each.id === id)[0];
  return !!page && page.questions.length > 0 && !isPageDone(page, course, progress);
}

export interface Points {
  readonly got: number;
  readonly of: number;
}

/** Points of questions; an unanswered one gives none. */
function pointsOf(
  ids: readonly string[],
  course: PlayerCourse,
  responseTo: (id: string) => string | undefined,
): Points {
  let got = 0;
  let of = 0;
  for (const id of ids) {
    const question = course.questions[id];
    if (!question) continue;
    const response = responseTo(id);
    const { outcome, score } = grade(question, response || '');
    if (outcome === 'neutral') continue;
    of += question.points;
    if (response) got += question.points * score;
  }
  return { got, of };
}

/** Points of the exercises in the lessons. */
export function lessonPoints(course: PlayerCourse, progress: Progress): Points {
  return pointsOf(lessonIds(course), course, (id) => lessonResponse(progress, id));
}

/** Points of one attempt at the assessment. */
export const attemptPoints = (attempt: AssessmentAttempt, course: PlayerCourse): Points =>
  pointsOf(attempt.drawn, course, (id) => attempt.responses.get(id));

export const share = ({ got, of }: Points): number => (of > 0 ? got / of : 0);

/** The course's score, 0–1: the best attempt at the assessment, or the points of the exercises where there is none. */
export function scoreOf(course: PlayerCourse, progress: Progress): number | undefined {
  if (course.assessment) return progress.assessment.best;
  const points = lessonPoints(course, progress);
  return points.of > 0 && progress.answers.size > 0 ? share(points) : undefined;
}

/** No attempt is left. */
export const isExhausted = ({ assessment }: PlayerCourse, { assessment: { sent } }: Progress): boolean =>
  assessment !== undefined && assessment.attempts > 0 && sent >= assessment.attempts;

/** A score reaches the pass mark; the last digit of a division must not decide. */
export const hasPassed = ({ masteryScore }: PlayerCourse, score: number | undefined): boolean =>
  masteryScore !== undefined && score !== undefined && score >= masteryScore - 1e-9;

/** A page was shown and, where it holds a game, one was finished: to have opened a game is not to have played it. */
const isRead = ({ id, questions }: PlayerPage, course: PlayerCourse, progress: Progress): boolean =>
  progress.seen.has(id) &&
  questions.every((asked) => {
    const question = course.questions[asked];
    return !question || question.type !== 'scenario' || !isUnderWay(question, lessonResponse(progress, asked) || '');
  });

/** What completion still asks for. */
export function stillOwed(
  course: PlayerCourse,
  progress: Progress,
): { readonly unread: readonly PlayerPage[]; readonly assessed: boolean } {
  const { pages, assessment } = course.completion;
  const unread = pages === 'none' ? [] : pagesOf(course).filter((page) => !isRead(page, course, progress));
  const asks = course.assessment ? assessment : 'none';
  return { unread, assessed: { passed: progress.passed, submitted: progress.assessment.sent > 0, none: true }[asks] };
}

/** `completed` and `passed` worked out anew; once true they stay true. */
export function judged(course: PlayerCourse, progress: Progress): Progress {
  const passed = progress.passed || hasPassed(course, progress.assessment.best);
  const { unread, assessed } = stillOwed(course, { ...progress, passed });
  return { ...progress, passed, completed: progress.completed || (unread.length === 0 && assessed) };
}

/** What a tracker is told: the course as it stands. */
export function snapshotOf(course: PlayerCourse, progress: Progress, state: string): Snapshot {
  const pages = pagesOf(course);
  const steps = pages.length + (course.assessment ? 1 : 0);
  const taken = pages.filter(({ id }) => progress.seen.has(id)).length + (progress.assessment.sent > 0 ? 1 : 0);
  const exhausted = isExhausted(course, progress);
  const score = scoreOf(course, progress);
  const decided = progress.passed || (exhausted && course.masteryScore !== undefined);
  return {
    state,
    location: progress.location,
    progress: progress.completed ? 1 : Math.min(taken, steps - 1) / Math.max(steps, 1),
    completed: progress.completed,
    ...(decided && { passed: progress.passed }),
    exhausted: exhausted && !progress.passed,
    ...(score !== undefined && { score }),
    objectives: objectivesOf(course, progress),
  };
}

/** Objectives that answers speak of: share of the points of their answered questions. */
function objectivesOf(course: PlayerCourse, progress: Progress): Snapshot['objectives'] {
  const responses = new Map<string, string>();
  progress.answers.forEach(({ response }, id) => responses.set(id, response));
  if (progress.assessment.last)
    progress.assessment.last.responses.forEach((response, id) => responses.set(id, response));
  const asked: Record<string, string[]> = {};
  responses.forEach((_, id) => {
    const { objective } = course.questions[id] || { objective: undefined };
    if (objective) (asked[objective] = asked[objective] || []).push(id);
  });
  return course.objectives
    .filter(({ id }) => asked[id])
    .map(({ id }) => {
      const points = pointsOf(asked[id]!, course, (question) => responses.get(question));
      return points.of > 0 ? { id, score: share(points) } : { id };
    });
}

const hasGivenUp = ({ type }: PlayerQuestion, response: string): boolean => type === 'worksheet' && isGivenUp(response);

/** A game that has not been finished once, a sheet of which no cell has been checked. */
const isUnderWay = (question: PlayerQuestion, response: string): boolean =>
  question.type === 'scenario'
    ? !gameOf(response).finished
    : question.type === 'worksheet' && !isChecked(response) && !isGivenUp(response);

function settledResponse(question: PlayerQuestion, progress: Progress): string | undefined {
  const given = lessonResponse(progress, question.id);
  return given === undefined || isUnderWay(question, given) ? undefined : given;
}

/** A question to go over again, with the page where its answer is taught. */
export interface Missed {
  readonly question: PlayerQuestion;
  readonly answer: Answer;
  readonly page: PlayerPage | undefined;
}

/**
 * Questions answered and not right: those of the attempt sent last, or of the lessons where there is none
 * or where the assessment tells the result alone.
 */
export function missedIn(course: PlayerCourse, progress: Progress): readonly Missed[] {
  const pages = pagesOf(course);
  const tells = course.assessment && course.assessment.feedback !== 'never';
  const last = tells ? progress.assessment.last : undefined;
  const missed: Missed[] = [];
  for (const id of last ? last.drawn : lessonIds(course)) {
    const question = course.questions[id];
    if (!question) continue;
    const given = last ? last.responses.get(id) || '' : settledResponse(question, progress);
    if (given === undefined) continue;
    const answer = grade(question, given);
    if (answer.outcome !== 'wrong' && answer.outcome !== 'partial') continue;
    const page = pages.filter((each) => each.id === question.feedback.page || each.questions.indexOf(id) >= 0)[0];
    missed.push({ question, answer, page });
  }
  return missed;
}

/** Points of the questions of each objective in the result shown: the attempt sent last, or the exercises where there is no assessment. */
export function pointsByObjective(course: PlayerCourse, progress: Progress): Readonly<Record<string, Points>> {
  const { last } = progress.assessment;
  const inLessons = course.assessment ? [] : lessonIds(course);
  const points: Record<string, Points> = {};
  for (const id of last ? last.drawn : inLessons) {
    const { objective } = course.questions[id] || { objective: undefined };
    if (!objective) continue;
    const { got, of } = points[objective] || { got: 0, of: 0 };
    const more = pointsOf([id], course, () => (last ? last.responses.get(id) : lessonResponse(progress, id)));
    if (more.of > 0) points[objective] = { got: got + more.got, of: of + more.of };
  }
  return points;
}

const lessonIds = (course: PlayerCourse): readonly string[] =>
  pagesOf(course).reduce<readonly string[]>((all, { questions }) => all.concat(questions), []);

const lessonResponse = ({ answers }: Progress, id: string): string | undefined =>
  (answers.get(id) || { response: undefined }).response;
