import { DataModel, type Outcome } from './data-model.ts';
import type { LearnerRecord } from './learner-record.ts';
import { errorStrings, standards, type StandardWords } from './standards.ts';
import { Store } from './store.ts';

/** An API object of any LMS: methods by name. */
export type ScormApi = Record<string, (...args: string[]) => unknown>;

/**
 * What goes wrong outside:
 *
 * - `commit-refused`: commits and the end return "false" and nothing is stored. It is also how a lost Moodle session looks.
 * - `network-down`: Moodle returns "true" and the data is lost.
 * - `always-false`: every method returns "false" or '' with error 101.
 * - `lms-gone`: every method throws.
 */
export type Fault = 'commit-refused' | 'network-down' | 'always-false' | 'lms-gone';

/** One call of the package: what it asked, what it got, and whether a strict LMS is content with it. */
export interface LoggedCall {
  readonly method: string;
  readonly arguments: readonly string[];
  readonly result: string | number;
  readonly error: string;
  /** `refused`: the package broke a rule, which `reason` names; `fault`: an injected fault answered. */
  readonly verdict: 'ok' | 'refused' | 'fault';
  readonly reason: string;
}

export interface SessionOptions {
  readonly mode?: 'normal' | 'browse' | 'review';
  /** A second opinion, as `scormAgain`: gets every call that passed, and may refuse it. */
  readonly judge?: (values: ReadonlyMap<string, string>) => ScormApi;
  readonly onCall?: (call: LoggedCall) => void;
}

/**
 * One launch of a package by an LMS that forgives nothing. Tests and preview use it alike, in Node and in the browser:
 *
 * ```ts
 * const record = new LearnerRecord({ standard: 'scorm12', profile: 'moodle' });
 * const session = record.launch({ judge: scormAgain('scorm12') });
 * window[session.apiName] = session.api;        // on a parent of the package's frame
 * session.fault = 'commit-refused';             // and undefined to end it
 * session.unloading = true;                     // from pagehide on: commits are beacons that share 64 KiB
 * session.refusals                              // calls that a strict LMS refuses: none, in a good package
 * record.stored                                 // what the LMS has; record.launch() again resumes
 * ```
 */
export class LmsSession {
  readonly api: ScormApi;
  readonly apiName: 'API' | 'API_1484_11';
  readonly calls: LoggedCall[] = [];
  fault: Fault | undefined;
  unloading = false;
  private readonly record: LearnerRecord;
  private readonly words: StandardWords;
  private readonly options: SessionOptions;
  private readonly launched: ReadonlyMap<string, string>;
  private readonly judge: ScormApi | undefined;
  private model: DataModel;
  private store: Store;
  private phase: 'before' | 'open' | 'after' = 'before';
  private error = '0';

  constructor(record: LearnerRecord, options: SessionOptions) {
    this.record = record;
    this.options = options;
    this.words = standards[record.standard];
    this.apiName = this.words.api;
    this.launched = record.launchValues(options.mode ?? 'normal');
    this.model = new DataModel(this.words, this.launched);
    this.store = new Store(record, this.launched);
    this.judge = options.judge?.(this.launched);
    this.api = this.makeApi();
  }

  /** What the package did that a strict LMS refuses. */
  get refusals(): readonly LoggedCall[] {
    return this.calls.filter(({ verdict }) => verdict === 'refused');
  }

  /** What the session holds of an element, write-only ones included. */
  value(element: string): string | undefined {
    return this.model.values.get(element);
  }

  private makeApi(): ScormApi {
    const { methods } = this.words;
    return {
      [methods.Initialize]: (arg = '') => this.answer(methods.Initialize, [arg], () => this.initialize(arg)),
      [methods.Finish]: (arg = '') => this.answer(methods.Finish, [arg], () => this.finish(arg)),
      [methods.Commit]: (arg = '') => this.answer(methods.Commit, [arg], () => this.commit(arg)),
      [methods.GetValue]: (element = '') => this.answer(methods.GetValue, [element], () => this.getValue(element)),
      [methods.SetValue]: (element = '', value = '') =>
        this.answer(methods.SetValue, [element, value], () => this.setValue(element, String(value))),
      [methods.GetLastError]: () => this.unlessGone(this.error),
      [methods.GetErrorString]: (code = '') => this.unlessGone(errorStrings[this.record.standard][code] ?? ''),
      [methods.GetDiagnostic]: (code = '') => this.unlessGone(code || this.error),
    };
  }

  /** Runs one call, logs it, and gives what an LMS would return. */
  private answer(method: string, args: readonly string[], run: () => Outcome): string | number {
    const faulty = this.faulty(method);
    const outcome = faulty ?? run();
    this.error = outcome.error;
    const refused = outcome.error !== '0' && outcome.reason !== '';
    // Moodle returns the number of records as a number.
    const counts = this.record.profile === 'moodle' && (args[0] ?? '').endsWith('._count') && outcome.error === '0';
    const result = counts ? Number(outcome.value) : outcome.value;
    const failed = refused ? 'refused' : 'ok';
    const call: LoggedCall = {
      method,
      arguments: args,
      result,
      error: outcome.error,
      verdict: (faulty ?? outcome.reason === injected) ? 'fault' : failed,
      reason: outcome.reason,
    };
    this.calls.push(call);
    this.options.onCall?.(call);
    if (this.fault === 'lms-gone') throw new TypeError('The LMS is gone.');
    return result;
  }

  private faulty(method: string): Outcome | undefined {
    if (this.fault !== 'always-false' && this.fault !== 'lms-gone') return undefined;
    return { value: method.endsWith('GetValue') ? '' : 'false', error: '101', reason: injected };
  }

  private unlessGone(value: string): string {
    if (this.fault === 'lms-gone') throw new TypeError('The LMS is gone.');
    return this.fault === 'always-false' ? '101' : value;
  }

  private initialize(arg: string): Outcome {
    const { errors, methods } = this.words;
    if (arg !== '') return fails(errors.argument, 'the argument must be an empty string');
    if (this.phase === 'before') {
      this.phase = 'open';
      this.judge?.[methods.Initialize]?.('');
      return done;
    }
    if (this.record.profile === 'moodle') this.forget();
    return fails(this.phase === 'open' ? errors.again : errors.after.Initialize, 'the session was initialised before');
  }

  /** Moodle empties its model at a second Initialize, and in 1.2 stumbles over records after a Finish. */
  private forget(): void {
    const old = this.record.standard === 'scorm12';
    if (old && this.phase === 'after' && [...this.model.values.keys()].some((name) => /\.\d+\./.test(name))) {
      throw new TypeError('Cannot read properties of undefined');
    }
    const kept = old ? new Map([...this.launched, ...Object.entries(this.record.stored)]) : this.launched;
    this.model = new DataModel(this.words, kept);
    this.store = new Store(this.record, kept);
  }

  private finish(arg: string): Outcome {
    const refused = this.notOpen('Finish', arg);
    if (refused) return refused;
    this.phase = 'after';
    this.store.end(this.model);
    this.judge?.[this.words.methods.Finish]?.('');
    return this.send();
  }

  private commit(arg: string): Outcome {
    return this.notOpen('Commit', arg) ?? this.send();
  }

  private send(): Outcome {
    const sent = this.store.send(this.model, { fault: this.fault, beacon: this.unloading });
    if (sent === 'stored') return done;
    if (sent === 'too-large') return fails(this.words.errors.commit, 'more than 64 KiB while the page unloads');
    return { value: 'false', error: this.words.errors.commit, reason: injected };
  }

  private getValue(element: string): Outcome {
    const { errors } = this.words;
    if (this.phase !== 'open') return { ...fails(this.codeFor('GetValue'), 'the session is not open'), value: '' };
    if (element === '') return { ...fails(errors.argument, 'no element is named'), value: '' };
    return this.model.get(element);
  }

  private setValue(element: string, value: string): Outcome {
    if (this.phase !== 'open') return fails(this.codeFor('SetValue'), 'the session is not open');
    const outcome = this.model.set(element, value);
    if (outcome.error !== '0') return { ...outcome, value: 'false' };
    const { methods } = this.words;
    if (!this.judge || String(this.judge[methods.SetValue]?.(element, value)) === 'true') return outcome;
    const error = String(this.judge[methods.GetLastError]?.());
    return fails(error, `the second judge refuses ${element} = "${value.slice(0, 60)}"`);
  }

  private notOpen(method: 'Commit' | 'Finish', arg: string): Outcome | undefined {
    if (arg !== '') return fails(this.words.errors.argument, 'the argument must be an empty string');
    return this.phase === 'open' ? undefined : fails(this.codeFor(method), 'the session is not open');
  }

  private codeFor(method: 'GetValue' | 'SetValue' | 'Commit' | 'Finish'): string {
    const { before, after } = this.words.errors;
    return (this.phase === 'before' ? before : after)[method];
  }
}

const injected = 'injected fault';
const done: Outcome = { value: 'true', error: '0', reason: '' };
const fails = (error: string, reason: string): Outcome => ({ value: 'false', error, reason });
