import type { PlayerCourse } from '../../src/model/player-course.ts';
import { merge } from '../state/merge.ts';
import { pack } from '../state/pack.ts';
import { revisionOf, unpack } from '../state/unpack.ts';
import type { Kept, WrittenRecord } from './browser-copy.ts';
import type { Snapshot } from './tracker.ts';

/** What a session begins with. */
export interface Resumed extends Omit<Kept, 'snapshot'> {
  /** The packed state, '' for none. */
  readonly state: string;
  /** What the LMS may lack and is to be told first. */
  readonly snapshot: Snapshot | undefined;
  /** What the browser goes on keeping until something changes, though the LMS has newer. */
  readonly older: Snapshot | undefined;
  /** Written by an earlier session; whether this browser alone has written since, so that their numbers hold. */
  readonly records: readonly WrittenRecord[];
  readonly alone: boolean;
}

export interface Sources {
  /** The LMS's `suspend_data`: four characters that name the attempt, then the state. */
  readonly suspended: string;
  /** The browser's copy. */
  readonly kept: Kept | undefined;
  /** The session may be one that this tab opened before: then the LMS tells what it had at the launch, in Moodle at most. */
  readonly isOld: boolean;
  /** What this tab kept before any LMS said whose it is. */
  readonly orphan: Kept | undefined;
  readonly course: PlayerCourse;
}

/** How a state ends, by which it is known again: with its checksum, or with the name of the attempt. */
export const endOf = (attempt: string, state: string): string => (attempt + state).slice(-4);

/**
 * The newer of the LMS's state and the browser's copy, joined with what the tab kept. The copy counts if it is of the same attempt.
 * An LMS that knows of no attempt begins a new one, unless none was ever told to it.
 */
export function resume({ suspended, kept, isOld, orphan, course }: Sources): Resumed {
  const [named = ''] = /^[\da-z]{4}/.exec(suspended) || [];
  const stored = stateIn(suspended);
  const mine = kept && isOf(kept, named, isOld) ? kept : undefined;
  const attempt = named || (mine && mine.attempt) || Date.now().toString(36).slice(-4);
  const read = endOf(attempt, stored);
  const own = newer(mine, stored);
  const snapshot = orphan ? joined(orphan.snapshot, own, stored, course) : own;
  return {
    attempt,
    reached: named !== '',
    ends: [read],
    state: snapshot ? snapshot.state : stored,
    snapshot,
    older: mine && mine.snapshot,
    records: recordsOf(mine).concat(recordsOf(orphan)),
    alone: mine !== undefined && mine.ends.indexOf(read) >= 0,
  };
}

const isOf = ({ attempt, reached }: Kept, named: string, isOld: boolean): boolean =>
  named ? attempt === named : isOld || !reached;

const recordsOf = (kept: Kept | undefined): readonly WrittenRecord[] => (kept ? kept.records : []);

function stateIn(suspended: string): string {
  // One sent only to be followed by the right one ends in a dot (`different`).
  const state = suspended.slice(4).replace(/\.$/, '');
  return revisionOf(state) < 0 ? '' : state;
}

/** A copy that equals what is stored is told again: with it, something else may have got lost. */
function newer(kept: Kept | undefined, stored: string): Snapshot | undefined {
  const state = kept ? kept.snapshot.state : '';
  return kept && (state === stored || revisionOf(state) > revisionOf(stored)) ? kept.snapshot : undefined;
}

function joined(orphan: Snapshot, own: Snapshot | undefined, stored: string, course: PlayerCourse): Snapshot {
  const state = own ? own.state : stored;
  if (!state) return orphan;
  const { location, progress } = orphan;
  return {
    // The score of both is reckoned at the first change; until then what the LMS has stands.
    ...(own || { location, progress, completed: false, exhausted: false, objectives: [] }),
    state: pack(merge(unpack(state, course), unpack(orphan.state, course), course), course),
  };
}
