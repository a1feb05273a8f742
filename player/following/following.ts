import type { Watched } from '../../src/model/watched.ts';
import { identityOf } from '../../src/xapi/identity.ts';
import { joinedStates } from '../state/union.ts';
import type { Kept } from '../tracker/browser-copy.ts';
import type { Follower } from './follower.ts';
import { knownId } from './known-id.ts';
import { launchParameters, type LaunchParameters } from './launch-parameters.ts';
import { LocalTracker, type TrackerOptions } from '../tracker/local.ts';
import { sendForStatements } from './second-script.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot } from '../tracker/tracker.ts';

/** How long the learner waits for the LRS before the lesson begins from what this browser kept. */
const patience = 10_000;

/**
 * Follows by cmi5 or xAPI: all is kept in the browser, and told to the follower of the second script once that has come and has opened its
 * session. Without it, and without a launch, the lesson goes on.
 */
export class Following extends LocalTracker {
  leave?: () => void;
  private readonly kind: 'cmi5' | 'xapi';
  private readonly parameters: LaunchParameters | undefined;
  private follower: Follower | undefined;
  /** What the follower is to be told first. */
  private waiting: ((follower: Follower) => void)[] = [];
  /** The state this tab kept last, and what another tab put in its place. */
  private last = '';
  private others = '';
  /** The browser keeps what it is given. */
  private isKept = true;
  /** The session is there to be read: nothing of it is kept. */
  private isRead = false;

  constructor(options: TrackerOptions, kind: 'cmi5' | 'xapi') {
    super(options);
    this.kind = kind;
    this.parameters = launchParameters(options.window.location.search, kind);
    if (this.parameters) this.copy = this.copyOf(knownId([identityOf(this.parameters.actor) || '']));
  }

  override begin(): Promise<Launch> {
    const { parameters, window, course, kind } = this;
    if (!parameters) return super.begin();
    const at = new Date();
    const before = this.copy.read();
    this.isKept = this.copy.write();
    this.last = this.kept();
    const learner = { id: '', name: parameters.actor.name || '' };
    const launch: Launch = { mode: 'normal', learner, state: this.last, location: '' };
    return new Promise((resolve) => {
      const alone = window.setTimeout(() => {
        this.tell('failed');
        resolve(launch);
      }, patience);
      sendForStatements(window, (followers) => {
        const follower = followers[kind]({ course, window: window as Window & typeof globalThis, parameters });
        follower.onStatus = (status) => this.tell(status);
        void follower.begin({ at, launch }).then((begun) => {
          window.clearTimeout(alone);
          if (follower.leave) this.leave = follower.leave;
          if (begun.mode !== 'normal') this.onlyRead(launch.state, before);
          resolve(begun);
          this.follower = follower;
          this.waiting.splice(0).forEach((tell) => tell(follower));
        });
      });
    });
  }

  override answered(record: AnswerRecord): void {
    this.pass((follower) => follower.answered(record));
  }

  watched(watched: Watched): void {
    this.pass((follower) => follower.watched(watched));
  }

  override save(snapshot: Snapshot): void {
    if (!this.parameters) return super.save(snapshot);
    if (!this.isRead) this.isKept = this.keep(snapshot);
    if (!this.follower) this.tell('failed');
    const at = new Date();
    return this.pass((follower) => follower.save(snapshot, at));
  }

  override flush(): void {
    if (this.follower) this.follower.flush(new Date());
  }

  override end(reason: 'exit' | 'unload'): void {
    if (this.follower) this.follower.end(reason, new Date());
  }

  /** Nothing is said to be kept in this browser that is not. */
  protected override tell(status: SaveStatus): void {
    super.tell(!this.isKept && (status === 'failed' || status === 'closed') ? 'none' : status);
  }

  /** What was tried before the LMS said so is taken back: the next session would take it for progress. */
  private onlyRead(state: string, before: Kept | undefined): void {
    this.isRead = true;
    if (this.last === state) return;
    if (before) this.copy.write(before);
    else this.copy.drop();
  }

  private pass(tell: (follower: Follower) => void): void {
    if (this.follower) tell(this.follower);
    else if (this.parameters) this.waiting.push(tell);
  }

  /** The state kept of this registration, '' for none: a new registration begins anew. */
  private kept(): string {
    const kept = this.copy.read();
    return kept && kept.attempt === this.attempt ? kept.snapshot.state : '';
  }

  /** Keeps a snapshot, with what another tab of the course has kept meanwhile. */
  private keep(snapshot: Snapshot): boolean {
    const found = this.kept();
    if (found !== this.last) this.others = joinedStates(this.course, this.others, found);
    this.last = joinedStates(this.course, this.others, snapshot.state);
    const kept = { ...snapshot, state: this.last };
    return this.copy.write({ attempt: this.attempt, reached: false, ends: [], snapshot: kept, records: [] });
  }

  private get attempt(): string {
    return (this.parameters && this.parameters.registration) || '';
  }
}
