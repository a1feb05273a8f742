import type { Watched } from '../../src/model/watched.ts';
import { Outbox } from '../outbox/outbox.ts';
import { uuid } from '../outbox/uuid.ts';
import { judged, snapshotOf } from '../shell/standing.ts';
import { unpack } from '../state/unpack.ts';
import { GatewayClient } from './beside-gateway.ts';
import type { Follower, FollowerOptions, Start } from './follower.ts';
import { knownId } from './known-id.ts';
import { learnerHere } from './learner-here.ts';
import { Telling } from './telling.ts';
import type { AnswerRecord, Launch, Snapshot } from '../tracker/tracker.ts';

/** Statements beside SCORM or the web page. What the state held when the course was opened was told by the session that put it there. */
export class BesideFollower implements Follower {
  private readonly options: FollowerOptions;
  private outbox: Outbox | undefined;
  private telling: Telling | undefined;

  constructor(options: FollowerOptions) {
    this.options = options;
  }

  begin({ at, launch }: Start): Promise<Launch> {
    const { course, window } = this.options;
    const lrs = course.lrs!;
    const learner = launch.learner.id || someone(window, lrs.package);
    const client = new GatewayClient(window, lrs, learner);
    const destination = knownId([lrs.gateway, lrs.package, learner]);
    const outbox = new Outbox({ window, client, destination, renew: client.renew });
    // In a review nothing is said; what an earlier session left is sent all the same: there may be no other launch.
    if (launch.mode === 'normal') this.open(outbox, launch.state, at);
    this.outbox = outbox;
    void outbox.adopt();
    return Promise.resolve(launch);
  }

  private open(outbox: Outbox, state: string, at: Date): void {
    const { course } = this.options;
    const before = unpack(state, course);
    const snapshot = snapshotOf(course, before, state);
    const followed = { course, actor: learnerHere };
    const telling = new Telling({ course, followed, outbox, before, sent: saidIn(snapshot), spent: 0, at });
    this.telling = telling;
    telling.begin(snapshotOf(course, judged(course, before), state).progress);
  }

  answered(record: AnswerRecord): void {
    if (this.telling) this.telling.answered(record);
  }

  watched(watched: Watched): void {
    if (this.telling) this.telling.watched(watched);
  }

  save(snapshot: Snapshot, at: Date): void {
    if (this.telling) this.telling.save(snapshot, at);
  }

  flush(at: Date): void {
    if (this.telling) this.telling.pause(at);
    this.outbox!.hidden();
  }

  end(_reason: 'exit' | 'unload', at: Date): void {
    if (this.telling) this.telling.end(at);
    this.telling = undefined;
    this.outbox!.end();
  }
}

const saidIn = ({ completed, passed }: Snapshot): readonly string[] => [
  ...(completed ? ['completed'] : []),
  ...(passed === undefined ? [] : [passed ? 'passed' : 'failed']),
];

/** Where no LMS names the learner: one and the same in this browser, and nobody. */
function someone(window: Window & typeof globalThis, of: string): string {
  const key = `parcours:learner:${of}`;
  const id = uuid(window);
  try {
    const known = window.localStorage.getItem(key);
    if (known) return known;
    window.localStorage.setItem(key, id);
  } catch {
    // Then this session is one learner.
  }
  return id;
}
