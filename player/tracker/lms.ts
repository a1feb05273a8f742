import type { Dialect } from './dialect.ts';
import { different } from './different.ts';
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
  private readonly dialect: Dialect;
  private readonly api: Api | undefined;
  /** The last commit failed or cannot be believed. */
  private doubtful = false;

  constructor(window: Window, dialect: Dialect) {
    this.window = window;
    this.dialect = dialect;
    this.api = findApi(window, dialect.api);
  }

  /** Opens the session; false where there is no LMS, or none that answers. */
  initialize(): boolean {
    if (!this.api) return false;
    if (this.succeeds(this.dialect.initialize, '')) return true;
    // A frame of the LMS may have initialised before us: then elements can be read.
    this.call('GetValue', this.dialect.mode);
    return this.call('GetLastError') === '0';
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

  /** Whether the LMS holds the value. What failed for lack of a session is kept for the next commit. */
  set(element: string, value: string): boolean {
    if (this.held.get(element) === value) return true;
    const error = this.failure('SetValue', element, value);
    if (error && refusal.test(error)) return false;
    if (error) this.doubtful = true;
    this.held.set(element, value);
    this.unsafe.set(element, value);
    return true;
  }

  /** Whether everything set so far has reached the LMS, as far as can be known. */
  commit(): boolean {
    // With the network down, Moodle answers "true" and loses the data.
    const offline = this.window.navigator && this.window.navigator.onLine === false;
    const done = (!this.doubtful && this.succeeds('Commit', '')) || this.again();
    this.doubtful = !done || offline;
    if (!this.doubtful) this.unsafe.clear();
    return !this.doubtful;
  }

  /** Ends the session. */
  finish(): boolean {
    return this.succeeds(this.dialect.finish, '') && !this.doubtful;
  }

  /**
   * Sets everything that is not safe once more and commits; `forgets` says why it is changed first.
   * When the changed values do not arrive either, the right ones are set and not committed: then a Finish sends them by itself.
   */
  private again(): boolean {
    let reached = true;
    if (this.dialect.forgets) {
      this.unsafe.forEach((value, element) => this.call('SetValue', element, different(element, value)));
      reached = this.succeeds('Commit', '');
    }
    this.unsafe.forEach((value, element) => this.failure('SetValue', element, value));
    return reached && this.succeeds('Commit', '');
  }

  private succeeds(method: string, arg: string): boolean {
    return !this.failure(method, arg);
  }

  /** '' or the error code; told to the console once for each method, element and code. */
  private failure(method: string, ...args: string[]): string {
    const result = this.call(method, ...args);
    if (result === 'true' || result === '1') return '';
    const code = (result !== undefined && this.call('GetLastError')) || '0';
    const what = `${this.dialect.prefix}${method}("${args[0]}") failed with ${code} (${
      result === undefined ? 'the LMS threw' : this.call('GetErrorString', code)
    }).`;
    if (!this.told[what]) console.warn(`${this.dialect.name}: ${what}`);
    this.told[what] = true;
    return code;
  }

  /** What a method returns, as a string; undefined when it throws or is missing. */
  private call(method: string, ...args: string[]): string | undefined {
    try {
      const result = this.api![this.dialect.prefix + method]!(...(args.length ? args : ['']));
      return result === undefined || result === null ? '' : String(result);
    } catch {
      return undefined;
    }
  }
}
