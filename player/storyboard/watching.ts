import { completionThreshold, type Watched } from '../../src/model/watched.ts';
import type { Scene } from './scenes.ts';

type Segment = readonly [from: number, to: number];

/** A move is told once the learner has found the place. */
const settled = 800;

/**
 * What was seen of a story, in this session and before it, and the telling of it. What is kept is `<scene><seconds>-<scenes seen>`, the seconds in base 36:
 * `b7-a`. All scenes stand there once it was told that the story is completed.
 */
export class Watching {
  private readonly host: HTMLElement;
  private readonly title: string;
  private readonly scenes: readonly Scene[];
  private readonly segments: Segment[] = [];
  private begun: number | undefined;
  private before = '';
  private isTold = false;
  /** Where a move began that has not been told yet. */
  private movedFrom: number | undefined;
  private moving = 0;

  constructor(host: HTMLElement, title: string, scenes: readonly Scene[]) {
    this.host = host;
    this.title = title;
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

  /** The learner moves; several moves in a row are one. `where` is asked when they are over. */
  moves(from: number, where: () => readonly [scene: Scene, time: number]): void {
    if (this.movedFrom === undefined) this.movedFrom = from;
    clearTimeout(this.moving);
    this.moving = window.setTimeout(() => this.settle(...where()), settled);
  }

  settle(scene: Scene, time: number): void {
    clearTimeout(this.moving);
    const from = this.movedFrom;
    this.movedFrom = undefined;
    if (from !== undefined && from !== time) this.tell(scene, time, { verb: 'seeked', from: tenth(from) });
  }

  /** What happened, with the place that is to be kept; the place alone where nothing did that a record has a word for. */
  tell(scene: Scene, time: number, what?: Pick<Watched, 'verb' | 'from'>): void {
    const { host, title, scenes } = this;
    const id = host.getAttribute('data-play')!;
    const of = { id, title, time: tenth(time), length: scenes[scenes.length - 1]!.to, at: new Date() };
    const watched: Watched | undefined = what && { ...of, ...what, segments: this.played };
    const detail = { id, place: this.placeAt(scene, time), ...(watched && { watched }) };
    host.dispatchEvent(new CustomEvent('watched', { bubbles: true, detail }));
  }

  /** Once, when enough was seen. */
  tellCompleted(scene: Scene, time: number): void {
    if (this.isTold || this.share() < completionThreshold) return;
    this.isTold = true;
    this.tell(scene, time, { verb: 'completed' });
  }

  private placeAt(scene: Scene, time: number): string {
    const seen = this.scenes.filter((each) => this.isTold || this.hasSeen(each)).map(({ id }) => id);
    const seconds = Math.floor(time - scene.from).toString(36);
    return scene.id + seconds + (seen.length ? `-${seen.join('')}` : '');
  }

  private get played(): Watched['segments'] {
    return this.segments.map(([from, to]) => [tenth(from), tenth(to)] as const);
  }

  private hasSeen(scene: Scene): boolean {
    return this.seenIn(scene) >= completionThreshold * (scene.to - scene.from);
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
const tenth = (time: number): number => Math.round(time * 10) / 10;
