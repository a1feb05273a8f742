import type { Fields } from './browser-copy.ts';
import type { Dialect } from './dialect.ts';
import { findApi, type Api } from './find-api.ts';

/** Codes that say "this value is not taken"; any other failure may pass, and the value is tried again. */
const refusal = /^(201|351|4\d\d)$/;

/** The LMS behind its API: never throws, tells the console what failed, and knows what is not yet safe. */
export class Lms {
  /** What was set since the last commit that surely arrived. */
  private readonly unsafe = new Map<string, string>();
  private readonly held = new Map<string, string>();
  private readonly told: Record<string, boolean> = {};
  private readonly window: Window;
  readonly dialect: Dialect;
  private readonly api: Api | undefined;
  /** The last commit failed or cannot be believed. */
  private doubtful = false;
  /** The session was open before. */
  wasOpen = false;

  constructor(window: Window, dialect: Dialect) {
    this.window = window;
    this.dialect = dialect;
    this.api = findApi(window, dialect.api);
  }

  /** Whether there is one at all. */
  get found(): boolean {
    return !!this.api;
  }

  /** Opens the session; false where there is no LMS, or none that answers. */
  initialize(): boolean {
    if (!this.api) return false;
    if (!this.failure('Initialize')) return true;
    // A frame of the LMS may have initialised before us: then elements can be read.
    this.call('GetValue', this.dialect.mode);
    this.wasOpen = this.call('GetLastError') === '0';
    return this.wasOpen;
  }

  /** A value as a string, '' where there is none. */
  get(element: string): string {
    const value = this.call('GetValue', element) || '';
    if (!this.held.has(element)) this.held.set(element, value);
    return value;
  }

  /** The value this session read or set last. */
  last(element: string): string {
    return this.held.get(element) || '';
  }

  /**
   * Whether the LMS holds the value. What failed for lack of a session is kept for the next commit, and all that follows waits behind it:
   * a strict LMS takes no record before the one that is missing.
   */
  set(element: string, value: string): boolean {
    if (this.held.get(element) === value) return true;
    const error = this.doubtful ? '' : this.failure('SetValue', element, value);
    if (error && refusal.test(error)) return false;
    if (error) this.doubtful = true;
    this.held.set(element, value);
    this.unsafe.set(element, value);
    return true;
  }

  /** Sets the elements of one record that have a value. The first is its id: where that is refused, nothing else is tried. */
  setAll(prefix: string, fields: Fields): boolean {
    return fields.every(([element, value], i) => !value || this.set(prefix + element, value) || i > 0);
  }

  /** How many records a list has, -1 where the LMS has no such list. */
  count(list: string): number {
    return /\bid\b/.test(this.get(`${list}._children`)) ? parseInt(this.get(`${list}._count`), 10) || 0 : -1;
  }

  /** Whether everything set so far has reached the LMS, as far as can be known. */
  commit(): boolean {
    // With the network down, Moodle answers "true" and loses the data.
    const offline = this.window.navigator && this.window.navigator.onLine === false;
    const done = (!this.doubtful && !this.failure('Commit')) || this.again();
    this.doubtful = !done || offline;
    if (!this.doubtful) this.unsafe.clear();
    return !this.doubtful;
  }

  /** Ends the session, with the values that the LMS may not have taken. */
  finish(): boolean {
    if (this.doubtful) this.restate();
    return !this.failure(this.dialect.finish) && !this.doubtful;
  }

  /**
   * Sets everything that is not safe once more and commits; `Dialect.different` says why it is changed first.
   * When the changed values do not arrive either, the right ones are set and not committed: then a Finish sends them by itself.
   */
  private again(): boolean {
    const { different } = this.dialect;
    let reached = true;
    if (different) {
      this.unsafe.forEach((value, element) => this.call('SetValue', element, different(element, value)));
      reached = !this.failure('Commit');
    }
    return this.restate() && reached && !this.failure('Commit');
  }

  /** Sets what is not safe once more; whether the LMS holds all that it takes. */
  private restate(): boolean {
    let held = true;
    this.unsafe.forEach((value, element) => {
      const error = this.failure('SetValue', element, value);
      if (error && !refusal.test(error)) held = false;
    });
    return held;
  }

  /** '' or the error code; told to the console once for each method, element and code. */
  private failure(method: string, arg = '', ...value: string[]): string {
    const result = this.call(method, arg, ...value);
    if (result === 'true' || result === '1') return '';
    const code = (result !== undefined && this.call('GetLastError')) || '0';
    const what = `${this.dialect.prefix}${method}("${arg}") failed with ${code} (${
      result === undefined ? 'the LMS threw' : this.call('GetErrorString', code)
    }).`;
    if (!this.told[what]) console.warn(`${this.dialect.name}: ${what}`);
    this.told[what] = true;
    return code;
  }

  /** What a method returns, as a string; undefined when it throws or is missing. */
  private call(method: string, ...args: readonly string[]): string | undefined {
    try {
      const result = this.api![this.dialect.prefix + method]!(...(args.length ? args : ['']));
      return result === undefined || result === null ? '' : String(result);
    } catch {
      return undefined;
    }
  }
}
