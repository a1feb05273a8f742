import type { Watched } from '../../src/model/watched.ts';
import type { Scene } from './scenes.ts';

type Segment = readonly [from: number, to: number];

/** Whoever has seen so much of a story has seen it. */
const enough = 0.95;

/**
 * What was seen of a story, in this session and before it. What is kept is `<scene><seconds>-<scenes seen>`, the seconds in base 36:
 * `b7-a`. All scenes stand there once it was told that the story is completed.
 */
export class Watching {
  private readonly scenes: readonly Scene[];
  private readonly segments: Segment[] = [];
  private begun: number | undefined;
  private before = '';
  private isTold = false;

  constructor(scenes: readonly Scene[]) {
    this.scenes = scenes;
  }

  /** Takes up a place; returns the scene where the learner was, unless nothing or all had been told. */
  resume(place: string): Scene | undefined {
    const [, id, seconds = '', before = ''] = /^(.)([0-9a-z]*)-?(.*)$/.exec(place) || [];
    const { scenes } = this;
    this.before = before;
    this.isTold = scenes.every((scene) => before.indexOf(scene.id) >= 0);
    const scene = scenes.filter((each) => each.id === id)[0];
    const isEnd = scene === scenes[scenes.length - 1] && scene && scene.from + parseInt(seconds, 36) >= scene.to;
    return scene === scenes[0] || isEnd ? undefined : scene;
  }

  /** It plays from here. */
  from(time: number): void {
    this.begun = time;
  }

  /** It has played up to here, and goes on. */
  upTo(time: number): void {
    if (this.begun === undefined || time <= this.begun) return;
    const last = this.segments[this.segments.length - 1];
    if (last && last[1] === this.begun) this.segments[this.segments.length - 1] = [last[0], time];
    else this.segments.push([this.begun, time]);
    this.begun = time;
  }

  /** It plays no more. */
  stop(time: number): void {
    this.upTo(time);
    this.begun = undefined;
  }

  /** Once, when enough was seen. */
  isCompleted(): boolean {
    if (this.isTold || this.share() < enough) return false;
    this.isTold = true;
    return true;
  }

  placeAt(scene: Scene, time: number): string {
    const seen = this.scenes.filter((each) => this.isTold || this.hasSeen(each)).map(({ id }) => id);
    const seconds = Math.floor(time - scene.from).toString(36);
    return scene.id + seconds + (seen.length ? `-${seen.join('')}` : '');
  }

  get played(): Watched['segments'] {
    return this.segments.map(([from, to]) => [tenth(from), tenth(to)]);
  }

  private hasSeen(scene: Scene): boolean {
    return this.seenIn(scene) >= enough * (scene.to - scene.from);
  }

  private share(): number {
    const { scenes } = this;
    return scenes.reduce((sum, scene) => sum + this.seenIn(scene), 0) / scenes[scenes.length - 1]!.to;
  }

  /** Seconds of a scene that were seen at least once. */
  private seenIn({ id, from, to }: Scene): number {
    if (this.before.indexOf(id) >= 0) return to - from;
    let covered = from;
    let seen = 0;
    this.segments
      .slice()
      .sort((a, b) => a[0] - b[0])
      .forEach(([first, last]) => {
        const start = Math.max(first, covered);
        const end = Math.min(last, to);
        if (end <= start) return;
        seen += end - start;
        covered = end;
      });
    return seen;
  }
}

/** Tenths of a second: finer than anybody looks. */
export const tenth = (time: number): number => Math.round(time * 10) / 10;
