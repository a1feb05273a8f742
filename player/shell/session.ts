import { grade } from '../../src/model/grade.ts';
import type { PlayerCourse, PlayerQuestion } from '../../src/model/player-course.ts';
import { gameOf } from '../../src/model/scenario/game.ts';
import { pack } from '../state/pack.ts';
import type { Decision } from '../interactions/interaction.ts';
import { dayOf, emptyProgress, type AssessmentProgress, type LessonAnswer, type Progress } from '../state/progress.ts';
import { unpack } from '../state/unpack.ts';
import type { Launch, Tracker } from '../tracker/tracker.ts';
import { judged, pagesOf, snapshotOf } from './standing.ts';

/** A learner in a course: holds the progress, and tells the tracker of each change. */
export class Session {
  readonly course: PlayerCourse;
  readonly tracker: Tracker;
  progress: Progress = emptyProgress();
  /** The learner's name as the LMS gives it, '' where it gives none. */
  name = '';
  /** Told after each change. */
  onChange?: () => void;
  /** A newer package judges the same progress otherwise: that must be saved although nothing else changes. */
  private isNews = false;
  /** When each question was last shown or answered. */
  private readonly begun: Record<string, Date> = {};

  constructor(course: PlayerCourse, tracker: Tracker) {
    this.course = course;
    this.tracker = tracker;
  }

  /** Takes up what an earlier session left; completion is worked out anew, the package may have changed. */
  resume({ state, location, learner }: Launch): void {
    this.name = learner.name;
    const left = unpack(state, this.course);
    this.progress = { ...this.judged(left, left), location: left.location || location };
    this.isNews = this.progress.completed !== left.completed || this.progress.passed !== left.passed;
  }

  /** A page is before the learner: it counts as read if it belongs to a lesson, and the next session opens there. */
  shown(page: string): void {
    const { location, seen } = this.progress;
    const counts = !seen.has(page) && pagesOf(this.course).some(({ id }) => id === page);
    if (location === page && !counts && !this.isNews) return;
    this.change({ location: page, seen: counts ? new Set(seen).add(page) : seen });
  }

  /** The clock of a question starts when the learner first sees it open. */
  begins(question: string): void {
    this.begun[question] = this.begun[question] || new Date();
  }

  /** An answer confirmed in a lesson. `recorded`: what records say of it, where that is another thing than what is kept. */
  answer(question: PlayerQuestion, response: string, recorded = response): void {
    const before = (this.progress.answers.get(question.id) || { tries: 0 }).tries;
    // A game counts once it is over, however often it was kept on the way.
    const tries = question.type === 'scenario' ? gameOf(response).finished : before + 1;
    this.record(question, recorded, tries);
    this.put(question, { response, tries });
  }

  /** Hands a confirmed answer to the tracker; the state that holds it is saved by the change that follows. */
  record(question: PlayerQuestion, response: string, count: number): void {
    const at = new Date();
    const begun = this.begun[question.id] || at;
    this.begun[question.id] = at;
    this.tracker.answered({ question, answer: grade(question, response), count, begun, at });
  }

  /** A question that goes on, such as a game: kept, and counted as one answer until it is answered for good. */
  keep(question: PlayerQuestion, response: string): void {
    // A sheet is answered by being checked.
    const { tries } = this.progress.answers.get(question.id) || { tries: question.type === 'worksheet' ? 0 : 1 };
    this.put(question, { response, tries });
  }

  private put({ id }: PlayerQuestion, answer: LessonAnswer): void {
    this.change({ answers: new Map(this.progress.answers).set(id, answer) });
  }

  /** A decision taken in a scenario: recorded as a question of its own; the state that holds it is kept with the scenario. */
  decided({ decision, pick, count, within }: Decision): void {
    const at = new Date();
    // The scenario's own clock goes on: it is the game's.
    const clock = `${within}_`;
    const begun = this.begun[clock] || this.begun[within] || at;
    this.begun[clock] = at;
    this.tracker.answered({ question: decision, answer: grade(decision, pick), count, begun, at, within });
  }

  /** Where the learner is in what plays. */
  placed(id: string, place: string): void {
    if (this.progress.places.get(id) !== place) this.change({ places: new Map(this.progress.places).set(id, place) });
  }

  assess(assessment: AssessmentProgress): void {
    this.change({ assessment });
  }

  private change(change: Partial<Progress>): void {
    const { progress } = this;
    this.progress = this.judged({ ...progress, ...change, revision: progress.revision + 1 }, progress);
    this.isNews = false;
    this.save();
    if (this.onChange) this.onChange();
  }

  /** What is completed here and now is completed today. */
  private judged(progress: Progress, before: Progress): Progress {
    const now = judged(this.course, progress);
    return now.completed && !before.completed ? { ...now, completedOn: dayOf(new Date()) } : now;
  }

  save(): void {
    this.tracker.save(snapshotOf(this.course, this.progress, pack(this.progress, this.course)));
  }
}
