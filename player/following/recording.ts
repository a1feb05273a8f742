import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Watched } from '../../src/model/watched.ts';
import type { Followed } from '../../src/xapi/build/index.ts';
import type { LrsClient } from '../outbox/client.ts';
import { Outbox, type Rehome } from '../outbox/outbox.ts';
import { judged, snapshotOf } from '../shell/standing.ts';
import { joinedStates } from '../state/union.ts';
import { unpack } from '../state/unpack.ts';
import { learnerHere, named } from './learner-here.ts';
import type { Learnt, StateDocument } from './state-document.ts';
import { Telling } from './telling.ts';
import type { AnswerRecord, SaveStatus, Snapshot } from '../tracker/tracker.ts';

export interface RecordingOptions {
  readonly course: PlayerCourse;
  readonly window: Window & typeof globalThis;
  readonly client: Pick<LrsClient, 'sendStatements' | 'room'>;
  /** LRS, course, learner and registration. */
  readonly destination: string;
  readonly followed: Followed;
  /** Where the state is kept, already read; what stood there. */
  readonly document: StateDocument;
  readonly learnt: Learnt;
  /** What the browser kept, packed. */
  readonly kept: string;
  /** When the course was opened. */
  readonly at: Date;
  readonly idOf: (verb: string) => string;
  readonly rehome?: Rehome;
  readonly onStatus: (status: SaveStatus) => void;
}

/** A learner followed by an LRS that keeps the state too: statements by the outbox, progress in the State document. */
export class Recording {
  /** What the LRS and the browser kept, as one. */
  readonly state: string;
  private readonly options: RecordingOptions;
  private readonly telling: Telling;
  private readonly outbox: Outbox;
  /** What was said once and has arrived. */
  private sent: readonly string[];
  private status: SaveStatus = 'saved';
  private snapshot: Snapshot | undefined;

  constructor(options: RecordingOptions) {
    const { course, window, destination, learnt, kept, at, idOf } = options;
    this.options = options;
    this.sent = learnt.sent;
    this.state = joinedStates(course, learnt.state, kept);
    const client = named(options.client, options.followed.actor);
    const followed = { ...options.followed, actor: learnerHere };
    this.outbox = new Outbox({ window, client, destination, onStatus: (status) => this.outboxTold(status) });
    const before = unpack(this.state, course);
    const { outbox } = this;
    const { sent, spent } = learnt;
    this.telling = new Telling({ course, followed, outbox, before, sent, spent, at, idOf });
  }

  /** Says that the course is open, what an earlier session could not say any more, and sends what it left. */
  open(): void {
    const { course, at, learnt, rehome } = this.options;
    const left = judged(course, unpack(this.state, course));
    const snapshot = snapshotOf(course, left, this.state);
    this.telling.begin(snapshot.progress);
    if (left.revision > 0) {
      if (this.state !== learnt.state) this.save(snapshot, at);
      else this.telling.save(snapshot, at);
    }
    void this.outbox.adopt(rehome);
  }

  /** Where nothing may be recorded but that the course was open. */
  openReadOnly(): void {
    this.telling.initialize();
  }

  endReadOnly(at: Date): void {
    this.telling.terminate(at);
    this.outbox.end();
  }

  answered(record: AnswerRecord): void {
    this.telling.answered(record);
  }

  watched(watched: Watched): void {
    this.telling.watched(watched);
  }

  save(snapshot: Snapshot, at: Date): void {
    this.snapshot = snapshot;
    this.telling.save(snapshot, at);
    this.keep(at);
  }

  /** The page is hidden. */
  flush(at: Date): void {
    this.telling.pause(at);
    this.options.document.flush();
    this.outbox.hidden();
  }

  end(at: Date): void {
    this.telling.end(at);
    this.options.document.flush();
    this.outbox.end();
  }

  /** Resolves when all has arrived, or could not at the first try. */
  async sentAll(): Promise<void> {
    await this.outbox.flush();
  }

  /** How both stand together: the worse of the two. */
  tell(): void {
    const { document, onStatus } = this.options;
    const state = document.standing;
    if (this.status === 'failed' || this.status === 'none') return onStatus(this.status);
    if (state === 'failing') return onStatus('failed');
    return onStatus(state === 'waiting' ? 'saving' : this.status);
  }

  private outboxTold(status: SaveStatus): void {
    this.status = status;
    const { telling } = this;
    // Told from within the constructor, there is nothing yet.
    if (status === 'saved' && telling && telling.said.length > this.sent.length) {
      this.sent = telling.said.slice();
      this.keep(new Date());
    }
    this.tell();
  }

  private keep(at: Date): void {
    const { snapshot, sent } = this;
    const { document, learnt } = this.options;
    document.save({
      state: snapshot ? snapshot.state : this.state,
      location: snapshot ? snapshot.location : learnt.location,
      sent,
      spent: this.telling.spent(at),
    });
  }
}
