import { type Fault, LearnerRecord, type LmsSession, type LoggedCall } from '../../../src/preview/checker/index.ts';
import { scormAgain } from '../../../src/preview/checker/scorm-again.ts';
import type { ScormStandard } from '../../../src/preview/checker/standards.ts';
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
  private readonly record: LearnerRecord;
  private readonly standard: ScormStandard;

  constructor(standard: ScormStandard) {
    this.standard = standard;
    this.record = new LearnerRecord({ standard, profile: 'moodle' });
  }

  get stored(): Readonly<Record<string, string>> {
    return this.record.stored;
  }

  /** Calls that a strict LMS refuses. */
  get refused(): readonly LoggedCall[] {
    return this.calls.filter(({ verdict }) => verdict === 'refused');
  }

  /** Opens the package in a frame, and waits until the player has started. */
  async launch(fault?: Fault): Promise<void> {
    const session = this.record.launch({
      judge: scormAgain(this.standard),
      onCall: (call) => this.calls.push(call),
    });
    session.fault = fault;
    this.session = session;
    (window as unknown as Record<string, unknown>)[session.apiName] = session.api;
    const frame = document.createElement('iframe');
    frame.title = 'SCO';
    frame.src = '/sco/index.html';
    this.frame = frame;
    document.body.appendChild(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.contentWindow?.addEventListener('pagehide', () => (session.unloading = true), true);
    const root = () => frame.contentDocument?.documentElement;
    for (let i = 0; i < 200 && root()?.className !== 'player'; i++) await pause(10);
    if (root()?.className !== 'player') throw new Error('The player did not start.');
  }

  /** Takes the frame away, as an LMS does when the learner leaves: nothing more is said. */
  close(): void {
    this.frame?.remove();
    this.frame = undefined;
  }

  walk(options: Walk): ReturnType<typeof walk> {
    return walk(this, options);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

Object.assign(window, { BrowserLms });
