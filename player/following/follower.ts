import type { Watched } from '../../src/model/watched.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { LaunchParameters } from './launch-parameters.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot } from '../tracker/tracker.ts';

/**
 * What the second script makes: it turns what happens into statements and brings them to an LRS. Like a `Tracker` it never throws; it is
 * told when each thing happened, for it may have come long after.
 */
export interface Follower {
  /** Opens the session, once. Resolves when statements can be made, with what the LRS kept of earlier sessions. */
  begin(start: Start): Promise<Launch>;
  answered(record: AnswerRecord): void;
  watched(watched: Watched): void;
  save(snapshot: Snapshot, at: Date): void;
  flush(at: Date): void;
  end(reason: 'exit' | 'unload', at: Date): void;
  onStatus?: (status: SaveStatus) => void;
  leave?: () => void;
}

export interface Start {
  /** When the course was opened. */
  readonly at: Date;
  /** Beside SCORM: what the LMS said. Otherwise: what the browser kept. */
  readonly launch: Launch;
}

export interface FollowerOptions {
  readonly course: PlayerCourse;
  readonly window: Window & typeof globalThis;
  /** How the course was launched; absent beside SCORM. */
  readonly parameters?: LaunchParameters;
}

/** What the second script hands over: one maker for each way of being followed. */
export interface Followers {
  readonly cmi5: (options: FollowerOptions) => Follower;
  readonly xapi: (options: FollowerOptions) => Follower;
  readonly beside: (options: FollowerOptions) => Follower;
}
