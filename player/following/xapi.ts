import type { Watched } from '../../src/model/watched.ts';
import { courseActivityId } from '../../src/xapi/activity-ids.ts';
import { identityOf } from '../../src/xapi/identity.ts';
import { LrsClient } from '../outbox/client.ts';
import type { Follower, FollowerOptions, Start } from './follower.ts';
import { knownId } from './known-id.ts';
import { pause } from './pause.ts';
import { Recording } from './recording.ts';
import { StateDocument } from './state-document.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot } from '../tracker/tracker.ts';

/** Follows by a Tin Can launch: statements to the LRS that the address names, the state in its State API where it has one. */
export class XapiFollower implements Follower {
  onStatus?: (status: SaveStatus) => void;
  private readonly options: FollowerOptions;
  private recording: Recording | undefined;
  private isOver = false;

  constructor(options: FollowerOptions) {
    this.options = options;
  }

  async begin({ at, launch }: Start): Promise<Launch> {
    const { course, window, parameters } = this.options;
    const { endpoint, actor, auth, registration } = parameters!;
    const activityId = courseActivityId(course.id);
    const client = new LrsClient(window, { endpoint, ...(auth && { authorization: auth }) });
    const of = registration === undefined ? {} : { registration };
    const key = { activityId, agent: actor, stateId: 'parcours', ...of };
    const document = new StateDocument({
      window,
      course,
      client,
      key,
      onChange: () => this.recording && this.recording.tell(),
    });
    let learnt = await document.read();
    for (let failures = 1; !learnt; failures++) {
      await pause(window, failures);
      learnt = await document.read();
    }
    const who = [endpoint, activityId, registration || '', identityOf(actor) || ''];
    this.recording = new Recording({
      course,
      window,
      client,
      destination: knownId(who),
      followed: { course, actor, ...of },
      document,
      learnt,
      kept: launch.state,
      at,
      idOf: (verb) => knownId([...who, verb]),
      onStatus: (status) => this.onStatus && this.onStatus(status),
    });
    this.recording.open();
    this.recording.tell();
    return { ...launch, state: this.recording.state, location: learnt.location };
  }

  answered(record: AnswerRecord): void {
    if (!this.isOver) this.recording!.answered(record);
  }

  watched(watched: Watched): void {
    if (!this.isOver) this.recording!.watched(watched);
  }

  save(snapshot: Snapshot, at: Date): void {
    if (!this.isOver) this.recording!.save(snapshot, at);
  }

  flush(at: Date): void {
    if (!this.isOver) this.recording!.flush(at);
  }

  end(_reason: 'exit' | 'unload', at: Date): void {
    if (this.isOver) return;
    this.isOver = true;
    this.recording!.end(at);
  }
}
