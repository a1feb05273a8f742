import type { PlayerCourse, PlayerLesson } from '../../src/model/player-course.ts';
import type { Watched } from '../../src/model/watched.ts';
import * as build from '../../src/xapi/build/index.ts';
import type { Followed, Spent } from '../../src/xapi/build/index.ts';
import type { Statement } from '../../src/xapi/statement.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { scoreOf } from '../shell/standing.ts';
import type { Progress } from '../state/progress.ts';
import { unpack } from '../state/unpack.ts';
import type { AnswerRecord, Snapshot } from '../tracker/tracker.ts';

export interface TellingOptions {
  readonly course: PlayerCourse;
  readonly followed: Followed;
  readonly outbox: Pick<Outbox, 'add'>;
  /** What earlier sessions left: it was told. */
  readonly before: Progress;
  /** What was said of this registration, such as `completed`. */
  readonly sent: readonly string[];
  /** Milliseconds that earlier sessions took. */
  readonly spent: number;
  /** When this one began. */
  readonly at: Date;
  /** The id of what is said once: of `initialized` and `terminated` in a session, of the others in a registration. */
  readonly idOf?: (verb: string) => string;
}

/** Tells what happens to a learner in statements: each once, however often the course is left and opened again. */
export class Telling {
  /** Verbs that were said and will not be said again in this registration. */
  readonly said: string[];
  private readonly options: TellingOptions;
  private readonly quarters: Record<string, number> = {};
  private location: string;
  private progress = 0;
  private completed: boolean;
  private score: number | undefined;
  private scoreTold: number | undefined;
  /** Something was said since the learner last paused. */
  private isNews = true;

  constructor(options: TellingOptions) {
    const { course, before, sent } = options;
    this.options = options;
    this.said = sent.slice();
    this.location = before.location;
    this.completed = before.completed;
    this.score = this.scoreTold = scoreOf(course, before);
    course.lessons.forEach((lesson) => (this.quarters[lesson.id] = quartersOf(lesson, before)));
  }

  /** Milliseconds that the learner has been in the course, in this session and before it. */
  spent(at: Date): number {
    return this.options.spent + this.inSession(at);
  }

  begin(progress: number): void {
    const { followed, before, at } = this.options;
    this.progress = progress;
    const isResumed = before.revision > 0;
    // Only cmi5 has both.
    if (followed.cmi5 || !isResumed) this.initialize();
    if (isResumed) this.add(build.resumed(followed, { progress }, at));
  }

  initialize(): void {
    const { followed, at } = this.options;
    this.add(build.initialized(followed, at), this.inEach('initialized'));
  }

  answered(record: AnswerRecord): void {
    this.add(build.answered(this.options.followed, record));
  }

  watched(watched: Watched): void {
    this.add(build.watched(this.options.followed, watched));
  }

  /** Tells what is different from what was told last. */
  save(snapshot: Snapshot, at: Date): void {
    const { followed, course } = this.options;
    const { location, progress, completed, score } = snapshot;
    this.progress = progress;
    this.score = score;
    if (location !== this.location) this.add(build.pageShown(followed, { location, progress }, at));
    this.location = location;
    const learnt = unpack(snapshot.state, course);
    for (const lesson of course.lessons) {
      const quarters = quartersOf(lesson, learnt);
      if (quarters <= this.quarters[lesson.id]!) continue;
      this.quarters[lesson.id] = quarters;
      this.add(build.lessonProgressed(followed, { lesson: lesson.id, progress: shareSeen(lesson, learnt) }, at));
    }
    this.completed = completed;
    if (completed) this.once('completed', () => build.completed(followed, this.spentAt(at)));
    this.judge(snapshot, at);
    if (completed) this.tellScore(at);
  }

  /** The page is hidden: the learner may not come back. */
  pause(at: Date): void {
    const { followed } = this.options;
    this.tellScore(at);
    if (!this.isNews || followed.cmi5 || this.completed) return;
    this.add(build.suspended(followed, { progress: this.progress }, { at, milliseconds: this.inSession(at) }));
    this.isNews = false;
  }

  end(at: Date): void {
    this.pause(at);
    this.terminate(at);
  }

  terminate(at: Date): void {
    const { followed } = this.options;
    const spent = { at, milliseconds: this.inSession(at) };
    this.add(build.terminated(followed, spent), { urgent: true, ...this.inEach('terminated') });
  }

  /** cmi5 has sessions: their first and last statements are known again. */
  private inEach(verb: string): { id?: string } {
    const { followed, idOf } = this.options;
    return followed.cmi5 && idOf ? { id: idOf(verb) } : {};
  }

  /** Passed, or failed for good; never failed once passed, and never against the share that the LMS asks for (cmi5 § 9.3.4, 9.3.5). */
  private judge({ passed, score }: Snapshot, at: Date): void {
    const { followed } = this.options;
    if (passed === undefined || this.said.indexOf('passed') >= 0) return;
    const { masteryScore } = followed.cmi5 || { masteryScore: undefined };
    if (masteryScore !== undefined && score !== undefined && score >= masteryScore - 1e-9 !== passed) return;
    const verb = passed ? 'passed' : 'failed';
    const of = score === undefined ? {} : { score };
    const make = passed ? build.passed : build.failed;
    if (this.once(verb, () => make(followed, of, this.spentAt(at)))) this.scoreTold = score;
  }

  private tellScore(at: Date): void {
    const { score } = this;
    if (score === undefined || score === this.scoreTold) return;
    this.scoreTold = score;
    this.add(build.scored(this.options.followed, { score }, at));
  }

  private once(verb: string, make: () => Statement): boolean {
    if (this.said.indexOf(verb) >= 0) return false;
    const { idOf } = this.options;
    this.said.push(verb);
    this.add(make(), { urgent: true, ...(idOf && { id: idOf(verb) }) });
    return true;
  }

  private add(statement: Statement | undefined, { urgent = false, id }: { urgent?: boolean; id?: string } = {}): void {
    if (!statement) return;
    this.isNews = true;
    this.options.outbox.add(id ? { ...statement, id } : statement, { urgent });
  }

  private inSession(at: Date): number {
    return Math.max(0, at.getTime() - this.options.at.getTime());
  }

  private spentAt(at: Date): Spent {
    return { at, milliseconds: this.spent(at) };
  }
}

const shareSeen = ({ pages }: PlayerLesson, { seen }: Progress): number =>
  pages.filter(({ id }) => seen.has(id)).length / Math.max(1, pages.length);

const quartersOf = (lesson: PlayerLesson, progress: Progress): number => Math.floor(4 * shareSeen(lesson, progress));
