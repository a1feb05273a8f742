import { grade } from '../../src/model/grade.ts';
import type { PlayerCourse, PlayerQuestion } from '../../src/model/player-course.ts';
import { pack } from '../state/pack.ts';
import { emptyProgress, type AssessmentProgress, type Progress } from '../state/progress.ts';
import { unpack } from '../state/unpack.ts';
import type { Launch, Tracker } from '../tracker/tracker.ts';
import { judged, snapshotOf } from './standing.ts';

/** A learner in a course: holds the progress, and tells the tracker of each change. */
export class Session {
  readonly course: PlayerCourse;
  readonly tracker: Tracker;
  progress: Progress = emptyProgress();
  /** Told after each change. */
  onChange?: () => void;
  /** When each question was last shown or answered. */
  private readonly begun: Record<string, Date> = {};

  constructor(course: PlayerCourse, tracker: Tracker) {
    this.course = course;
    this.tracker = tracker;
  }

  /** Takes up what an earlier session left; completion is worked out anew, the package may have changed. */
  resume({ state, location }: Launch): void {
    const progress = judged(this.course, unpack(state, this.course));
    this.progress = { ...progress, location: progress.location || location };
  }

  shown(page: string, isLessonPage: boolean): void {
    if (this.progress.location === page && (!isLessonPage || this.progress.seen.has(page))) return;
    const seen = new Set(this.progress.seen);
    if (isLessonPage) seen.add(page);
    this.change({ location: page, seen });
  }

  /** The clock of a question starts when the learner first sees it open. */
  begins(question: string): void {
    this.begun[question] = this.begun[question] || new Date();
  }

  /** An answer confirmed in a lesson. */
  answer(question: PlayerQuestion, response: string): void {
    const tries = (this.progress.answers.get(question.id) || { tries: 0 }).tries + 1;
    const answers = new Map(this.progress.answers);
    answers.set(question.id, { response, tries });
    this.record(question, response, tries);
    this.change({ answers });
  }

  /** Hands a confirmed answer to the tracker; the state that holds it is saved by the change that follows. */
  record(question: PlayerQuestion, response: string, count: number): void {
    const at = new Date();
    const begun = this.begun[question.id] || at;
    this.begun[question.id] = at;
    this.tracker.answered({ question, answer: grade(question, response), count, begun, at });
  }

  assess(assessment: AssessmentProgress): void {
    this.change({ assessment });
  }

  private change(change: Partial<Progress>): void {
    const { progress, course } = this;
    this.progress = judged(course, { ...progress, ...change, revision: progress.revision + 1 });
    this.save();
    if (this.onChange) this.onChange();
  }

  save(): void {
    this.tracker.save(snapshotOf(this.course, this.progress, pack(this.progress, this.course)));
  }
}
