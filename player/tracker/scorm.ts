import { learnerOfTab } from './browser-copy.ts';
import type { Dialect } from './dialect.ts';
import { Lms } from './lms.ts';
import { LocalTracker, type TrackerOptions } from './local.ts';
import { Objectives } from './objectives.ts';
import { Records } from './records.ts';
import { endOf, resume, type Resumed } from './resume.ts';
import type { AnswerRecord, Launch, Snapshot } from './tracker.ts';

/** Changes within this many milliseconds make one commit: it blocks the page until the LMS answers. */
const gather = 500;
/** The longest wait before a failed commit is tried again. */
const longestWait = 60_000;

/**
 * What both versions of SCORM do alike. `docs/decisions/005-status-reporting.md` and `006-what-moodle-does.md` say why.
 *
 * The LMS's `suspend_data` is four characters that name the attempt, then the packed state.
 */
export class ScormTracker extends LocalTracker {
  private readonly dialect: Dialect;
  private readonly lms: Lms;
  private readonly records: Records;
  private readonly objectives: Objectives;
  private snapshot: Snapshot | undefined;
  private older: Snapshot | undefined;
  private attempt = '';
  private reached = false;
  private ends: string[] = [];
  /** `none`: there is no LMS, and what `LocalTracker` does is done. */
  private phase: 'none' | 'open' | 'read-only' | 'ended' = 'none';
  private dirty = false;
  private failures = 0;
  private timer = 0;
  private readonly started = Date.now();

  constructor(options: TrackerOptions, dialect: Dialect) {
    super(options);
    this.dialect = dialect;
    this.lms = new Lms(options.window, dialect);
    this.records = new Records(this.lms);
    this.objectives = new Objectives(this.lms, options.course);
  }

  override begin(): Promise<Launch> {
    const { dialect, lms } = this;
    if (!lms.initialize()) return (lms.found && this.withoutSession()) || super.begin();
    const mode = lms.get(dialect.mode);
    const learner = { id: lms.get(dialect.learnerId), name: lms.get(dialect.learnerName) };
    const location = lms.get(dialect.location);
    this.copy = this.copyOf(learner.id);
    const isRead = mode === 'review' || mode === 'browse';
    const before = learnerOfTab(this.window, this.course.id) || '';
    // Kept for a learner whom no LMS had named.
    const orphan = before.charAt(0) === '~' && !isRead ? this.copyOf(before) : undefined;
    const resumed = resume({
      suspended: lms.get('cmi.suspend_data'),
      kept: this.copy.read(),
      isOld: lms.wasOpen && before === learner.id,
      orphan: orphan && orphan.read(),
      course: this.course,
    });
    const { state } = resumed;
    if (isRead) {
      this.phase = 'read-only';
      this.tell('read-only');
      return Promise.resolve({ mode, learner, state, location });
    }
    learnerOfTab(this.window, this.course.id, learner.id);
    this.phase = 'open';
    this.open(resumed);
    if (orphan) orphan.drop();
    return Promise.resolve({ mode: 'normal', learner, state, location });
  }

  override answered(record: AnswerRecord): void {
    const { phase, records } = this;
    if (phase !== 'open' && phase !== 'ended') return;
    const fields = this.dialect.interaction(record);
    if (phase === 'ended') return records.keep(fields);
    records.write(fields, record.count > 1 && (!!record.within || record.question.type === 'scenario'));
    this.dirty = true;
  }

  override save(snapshot: Snapshot): void {
    if (this.phase === 'none') return super.save(snapshot);
    if (this.phase === 'read-only') return;
    this.snapshot = snapshot;
    this.dirty = true;
    const kept = this.keep();
    if (this.phase === 'ended') return this.tell(kept ? 'failed' : 'none');
    if (this.failures) return;
    this.tell('saving');
    this.later(gather);
  }

  override flush(): void {
    if (!this.dirty || this.phase !== 'open') return;
    this.lms.set(this.dialect.sessionTime, this.sessionTime());
    this.commit();
  }

  override end(reason: 'exit' | 'unload'): void {
    const { phase } = this;
    if (phase === 'read-only') this.endReadOnly();
    if (phase !== 'open') return;
    this.phase = 'ended';
    this.window.clearTimeout(this.timer);
    const stored = this.push();
    if (reason === 'exit') {
      // The page is still there: what failed can be repeated. While it unloads, Moodle takes one request, and no more.
      if (this.dirty) this.lms.commit();
      this.dialect.leave.forEach(([element, value]) => this.lms.set(element, value));
    }
    this.lms.set(this.dialect.sessionTime, this.sessionTime());
    this.dirty = !this.lms.finish() || !stored;
    this.keep();
  }

  /**
   * The LMS opens no session: it does not answer, or the frame was loaded again and Moodle opens no second session in one page.
   * The learner goes on from the browser's copy, and the next launch sends it. Where this tab has none, it begins one that the next launch
   * in this tab takes for that learner's: another tab may be another's.
   */
  private withoutSession(): Promise<Launch> | undefined {
    const { window, course } = this;
    let id = learnerOfTab(window, course.id);
    const kept = id === null ? undefined : this.copyOf(id).read();
    if (!kept) id = learnerOfTab(window, course.id, `~${Date.now()}`);
    if (id === null) return undefined;
    this.copy = this.copyOf(id);
    this.phase = 'ended';
    if (kept) {
      this.attempt = kept.attempt;
      this.reached = kept.reached;
      this.ends.push(...kept.ends);
      this.records.written.push(...kept.records);
    }
    this.tell(this.copy.write() ? 'failed' : 'none');
    const state = kept ? kept.snapshot.state : '';
    return Promise.resolve({ mode: 'normal', learner: { id: '', name: '' }, state, location: '' });
  }

  private open({ attempt, reached, ends, state, snapshot, older, records, alone }: Resumed): void {
    const { dialect, lms } = this;
    lms.set(dialect.exit, 'suspend');
    const [status = ''] = dialect.status;
    if (!/^(passed|completed|failed|incomplete)$/.test(lms.get(status))) lms.set(status, 'incomplete');
    // Before any answer: an LMS that knows the attempt and nothing newer is not taken for one that begins a new attempt.
    if (!state) lms.set('cmi.suspend_data', attempt);
    this.attempt = attempt;
    this.reached = reached;
    this.ends.push(...ends);
    this.snapshot = snapshot;
    this.older = older;
    this.objectives.open();
    this.records.open(records, alone);
    if (this.commit()) this.records.settle();
    const retry = (): void => {
      if (this.failures && this.phase === 'open' && this.window.document.visibilityState !== 'hidden') this.commit();
    };
    this.window.addEventListener('online', retry);
    this.window.document.addEventListener('visibilitychange', retry);
  }

  /** Whether the LMS has everything, as far as it says. */
  private commit(): boolean {
    this.window.clearTimeout(this.timer);
    const stored = this.push();
    const done = this.lms.commit() && stored;
    this.dirty = !done;
    this.reached = this.reached || done;
    const kept = this.keep();
    this.failures = done ? 0 : this.failures + 1;
    if (!done) this.later(Math.min(longestWait, 1000 * 2 ** this.failures));
    if (done) this.tell('saved');
    else this.tell(kept ? 'failed' : 'none');
    return done;
  }

  /** Puts the snapshot into the LMS's elements; whether it holds the state. */
  private push(): boolean {
    const { snapshot, attempt, ends, lms, dialect } = this;
    if (!snapshot) return true;
    const end = endOf(attempt, snapshot.state);
    if (ends.indexOf(end) < 0) ends.push(end);
    const stored = lms.set('cmi.suspend_data', attempt + snapshot.state);
    lms.set(dialect.location, snapshot.location);
    this.objectives.write(snapshot.objectives);
    for (const [element, value] of dialect.outcome(snapshot, this.course.lms)) {
      const takesBack = dialect.status.indexOf(element) >= 0 && lowers(lms.last(element), value);
      if (value && !takesBack) lms.set(element, value);
    }
    return stored;
  }

  private keep(): boolean {
    const { attempt, reached, ends, records } = this;
    const snapshot = this.snapshot || this.older;
    return this.copy.write(snapshot && { attempt, reached, ends, snapshot, records: records.written });
  }

  /** Moodle's 1.2 stores `completed` at a Finish without status, even in review; without Finish it stores nothing. */
  private endReadOnly(): void {
    if (this.course.lms === 'generic' || !this.dialect.different) this.lms.finish();
  }

  private sessionTime(): string {
    return this.dialect.time(Date.now() - this.started);
  }

  private later(milliseconds: number): void {
    this.window.clearTimeout(this.timer);
    this.timer = this.window.setTimeout(() => this.commit(), milliseconds);
  }
}

/** A completion or a success is never taken back, whatever a newer package or a lost state would say. */
const lowers = (from: string, to: string): boolean =>
  from === 'passed' ? to !== 'passed' : from === 'completed' && /^(incomplete|unknown)$/.test(to);
