import { type Fault, LearnerRecord, type LmsSession, type LoggedCall } from '../../../src/preview/checker/index.ts';
import { scormAgain } from '../../../src/preview/checker/scorm-again.ts';
import type { ScormStandard } from '../../../src/preview/checker/standards.ts';
import { pause } from './pause.ts';
import { walk, type Walk } from './walk.ts';

/**
 * An LMS in a page: the package's frame, and above it the API of the strict checker with scorm-again as its second judge.
 * What the LMS stored outlives the frame, as on a server; `window.lms` is what tests hold.
 */
export class BrowserLms {
  session: LmsSession | undefined;
  frame: HTMLIFrameElement | undefined;
  /** Calls of all launches. */
  readonly calls: LoggedCall[] = [];
  /** Since the last launch that could make it good, something was sent and lost, and the LMS said "true". */
  lostSilently = false;
  private readonly record: LearnerRecord;
  private readonly standard: ScormStandard;
  /** The page that is launched. */
  private readonly page: string;

  constructor(standard: ScormStandard, page = 'index.html') {
    this.standard = standard;
    this.page = page;
    this.record = new LearnerRecord({ standard, profile: 'moodle' });
  }

  get stored(): Readonly<Record<string, string>> {
    return this.record.stored;
  }

  /** Calls that a strict LMS refuses. */
  get refused(): readonly LoggedCall[] {
    return this.calls.filter(({ verdict }) => verdict === 'refused');
  }

  /** The LMS has stored a completion: it opens the course in review from now on. */
  get isOver(): boolean {
    const { stored } = this;
    return [stored['cmi.core.lesson_status'], stored['cmi.completion_status']].includes('completed');
  }

  /** What the browser keeps for the package. */
  get copies(): readonly string[] {
    return Object.values({ ...localStorage });
  }

  /** Opens the package in a frame, and waits until the player has started. */
  async launch(fault?: Fault): Promise<void> {
    const session = this.record.launch({
      judge: scormAgain(this.standard),
      onCall: (call) => {
        this.calls.push(call);
        if (session.fault === 'network-down' && /Commit|Finish|Terminate/.test(call.method)) this.lostSilently = true;
      },
    });
    if (fault !== 'always-false' && fault !== 'lms-gone') this.lostSilently = false;
    session.fault = fault;
    this.session = session;
    (window as unknown as Record<string, unknown>)[session.apiName] = session.api;
    const frame = document.createElement('iframe');
    frame.title = 'SCO';
    frame.src = `/sco/${this.page}`;
    this.frame = frame;
    document.body.appendChild(frame);
    await this.started();
  }

  /** Loads the frame again; the session stays the same. */
  async reload(): Promise<void> {
    this.frame?.contentWindow?.location.reload();
    await this.started();
  }

  /** Takes the frame away, as an LMS does when the learner leaves: nothing more is said. */
  close(): void {
    this.frame?.remove();
    this.frame = undefined;
  }

  /** From now on the LMS is well, or fails in another way. */
  heal(fault?: Fault): void {
    if (this.session) this.session.fault = fault;
  }

  walk(options: Walk): ReturnType<typeof walk> {
    return walk(this, options);
  }

  private async started(): Promise<void> {
    const { frame, session } = this;
    await new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
    frame?.contentWindow?.addEventListener('pagehide', () => session && (session.unloading = true), true);
    const isPlayed = (): boolean => frame?.contentDocument?.documentElement.className === 'player';
    for (let i = 0; i < 400 && !isPlayed(); i++) await pause(5);
    if (!isPlayed()) throw new Error('The player did not start.');
  }
}

Object.assign(window, { BrowserLms });
