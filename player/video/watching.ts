import type { Watched } from '../../src/model/watched.ts';

type Stretch = readonly [from: number, to: number];

/** Whoever has seen so much of a video has seen it. */
const enough = 0.95;

/**
 * What was seen of a video. What is kept is where it stands and, where that is elsewhere, up to where all has been seen:
 * whole seconds in base 36, `1f` or `1f-q`.
 */
export class Watching {
  /** Seconds; the author's until the file says its own. */
  length: number;
  private readonly stretches: Stretch[] = [];
  /** All of it has been seen up to here, in this session or before. */
  private upTo: number;
  private begun: number | undefined;
  private isTold: boolean;

  constructor(length: number, place: string) {
    this.length = length;
    const [, at = '', upTo = at] = /^([0-9a-z]+)(?:-([0-9a-z]+))?$/.exec(place) || [];
    this.upTo = parseInt(upTo, 36) || 0;
    this.isTold = this.upTo >= enough * length;
  }

  /** It plays from here. */
  from(time: number): void {
    this.begun = time;
  }

  /** It plays no more. Returns whether it was playing. */
  to(time: number): boolean {
    const { begun } = this;
    this.begun = undefined;
    if (begun === undefined) return false;
    if (time > begun) this.add([begun, time]);
    return true;
  }

  /** True once, when enough has been seen. */
  isCompleted(): boolean {
    if (this.isTold || this.seen() < enough * this.length) return false;
    this.upTo = this.length;
    return (this.isTold = true);
  }

  /** Where it stands, for the state. While it plays, what has been seen reaches up to there. */
  placeAt(time: number): string {
    const { begun, upTo } = this;
    const seen = begun !== undefined && begun <= upTo + 1 ? Math.max(upTo, time) : upTo;
    const [at, to] = [time, seen].map((seconds) => Math.floor(seconds).toString(36));
    return at === to ? at! : `${at}-${to}`;
  }

  get played(): Watched['segments'] {
    return this.stretches.map(([from, to]): Stretch => [tenth(from), tenth(to)]);
  }

  private add(stretch: Stretch): void {
    this.stretches.push(stretch);
    // Places are whole seconds: what goes on from one may begin a little behind it.
    this.sorted().forEach(([from, to]) => {
      if (from <= this.upTo + 1) this.upTo = Math.max(this.upTo, to);
    });
  }

  private seen(): number {
    let covered = this.upTo;
    let seconds = covered;
    this.sorted().forEach(([from, to]) => {
      seconds += Math.max(0, to - Math.max(from, covered));
      covered = Math.max(covered, to);
    });
    return seconds;
  }

  private sorted(): Stretch[] {
    return this.stretches.slice().sort((a, b) => a[0] - b[0]);
  }
}

/** The second at which a video was left; 0 where it has not begun. */
export const secondsIn = (place: string): number => parseInt(place, 36) || 0;

/** Tenths of a second: finer than anybody looks. */
export const tenth = (time: number): number => Math.round(time * 10) / 10;
