import { revisionOf } from '../state/unpack.ts';
import { learnerOfTab, type Kept } from './browser-copy.ts';
import type { Dialect } from './dialect.ts';
import { Lms } from './lms.ts';
import { LocalTracker, type TrackerOptions } from './local.ts';
import { Objectives } from './objectives.ts';
import { Records } from './records.ts';
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
  private snapshot?: Snapshot;
  private attempt = '';
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
    if (!lms.initialize()) return this.afterEnd() || super.begin();
    const mode = lms.get(dialect.mode);
    const learner = { id: lms.get(dialect.learnerId), name: lms.get(dialect.learnerName) };
    const suspended = lms.get('cmi.suspend_data');
    let state = suspended.slice(4);
    // A state sent only to be followed by the right one (`different`).
    if (state.slice(-1) === '.') state = state.slice(0, -1);
    const location = lms.get(dialect.location);
    if (mode === 'review' || mode === 'browse') {
      this.phase = 'read-only';
      this.tell('read-only');
      return Promise.resolve({ mode, learner, state, location });
    }
    if (revisionOf(state) < 0) state = '';
    this.attempt = state ? suspended.slice(0, 4) : Date.now().toString(36).slice(-4);
    this.copy = this.copyOf(learner.id);
    learnerOfTab(this.window, this.course.id, learner.id);
    const kept = this.newerCopy(state);
    this.phase = 'open';
    this.open(kept);
    return Promise.resolve({ mode: 'normal', learner, state: kept ? kept.snapshot.state : state, location });
  }

  override answered(record: AnswerRecord): void {
    if (this.phase !== 'open') return;
    this.records.write(this.dialect.interaction(record));
    this.dirty = true;
  }

  override save(snapshot: Snapshot): void {
    if (this.phase === 'none') return super.save(snapshot);
    if (this.phase === 'read-only') return;
    this.snapshot = snapshot;
    this.dirty = true;
    const kept = this.keep(true);
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
    this.phase = phase === 'none' ? 'none' : 'ended';
    if (phase === 'read-only') this.endReadOnly();
    if (phase !== 'open') return;
    this.window.clearTimeout(this.timer);
    const stored = this.push();
    if (reason === 'exit') {
      // The page is still there: what failed can be repeated. While it unloads, Moodle takes one request, and no more.
      if (this.dirty) this.lms.commit();
      this.dialect.leave.forEach(([element, value]) => this.lms.set(element, value));
    }
    this.lms.set(this.dialect.sessionTime, this.sessionTime());
    this.dirty = !this.lms.finish() || !stored;
    this.keep(this.dirty);
  }

  /**
   * The frame was loaded again: its session is over and Moodle opens no other in this page. The learner goes on from the
   * browser's copy, and the next launch sends it.
   */
  private afterEnd(): Promise<Launch> | undefined {
    const id = learnerOfTab(this.window, this.course.id);
    this.copy = this.copyOf(id || '');
    const kept = this.copy.read();
    if (!id || !kept) return undefined;
    this.phase = 'ended';
    this.attempt = kept.attempt;
    this.records.written.push(...kept.records);
    this.tell('failed');
    return Promise.resolve({ mode: 'normal', learner: { id, name: '' }, state: kept.snapshot.state, location: '' });
  }

  /**
   * The browser's copy, where it is ahead of the LMS: of the same attempt and of a higher revision. Where the LMS has nothing, it is a new
   * attempt, unless the copy is known not to have arrived.
   */
  private newerCopy(state: string): Kept | undefined {
    const kept = this.copy.read();
    if (!kept) return undefined;
    const ahead = state
      ? kept.attempt === this.attempt && revisionOf(kept.snapshot.state) > revisionOf(state)
      : kept.unsafe;
    return ahead ? kept : undefined;
  }

  private open(kept: Kept | undefined): void {
    const { dialect, lms } = this;
    lms.set(dialect.exit, 'suspend');
    const [status = ''] = dialect.status;
    if (!/^(passed|completed|failed|incomplete)$/.test(lms.get(status))) lms.set(status, 'incomplete');
    this.objectives.open();
    this.records.open(kept ? kept.records : []);
    if (kept) {
      this.attempt = kept.attempt;
      this.snapshot = kept.snapshot;
    }
    this.commit();
    const retry = (): void => {
      if (this.failures && this.phase === 'open' && this.window.document.visibilityState !== 'hidden') this.commit();
    };
    this.window.addEventListener('online', retry);
    this.window.document.addEventListener('visibilitychange', retry);
  }

  private commit(): void {
    this.window.clearTimeout(this.timer);
    const stored = this.push();
    const done = this.lms.commit() && stored;
    this.dirty = !done;
    const kept = this.keep(!done);
    this.failures = done ? 0 : this.failures + 1;
    if (done) return this.tell('saved');
    this.later(Math.min(longestWait, 1000 * 2 ** this.failures));
    this.tell(kept ? 'failed' : 'none');
  }

  /** Puts the snapshot into the LMS's elements; whether it holds the state. */
  private push(): boolean {
    const { snapshot, lms, dialect } = this;
    if (!snapshot) return true;
    const stored = lms.set('cmi.suspend_data', this.attempt + snapshot.state);
    lms.set(dialect.location, snapshot.location);
    this.objectives.write(snapshot.objectives);
    for (const [element, value] of dialect.outcome(snapshot, this.course.lms)) {
      const takesBack = dialect.status.indexOf(element) >= 0 && lowers(lms.last(element), value);
      if (value && !takesBack) lms.set(element, value);
    }
    return stored;
  }

  private keep(unsafe: boolean): boolean {
    const { attempt, snapshot, records } = this;
    return this.copy.write(snapshot && { attempt, unsafe, snapshot, records: records.written });
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
