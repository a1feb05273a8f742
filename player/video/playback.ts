import type { Watched } from '../../src/model/watched.ts';
import type { Watching } from './watching.ts';

/** Seconds between two places kept while it plays. */
const keptEvery = 15;

/** Told of what happens; without a verb, only where the video stands has changed. `left`: where it stands for the next time. */
export type Report = (told: { readonly verb?: Watched['verb']; readonly left: number; readonly from?: number }) => void;

/** Listens to the browser's player, whatever moves it: our buttons, its own, the keyboard, the end. */
export class Playback implements EventListenerObject {
  /** Where it stood at the last moment that was no jump. */
  at: number;
  private readonly watching: Watching;
  private readonly report: Report;
  private kept: number;
  /** Until it stands where it was sent, its clock says nothing. */
  private isMoving = false;

  constructor(watching: Watching, at: number, report: Report) {
    this.watching = watching;
    this.at = this.kept = at;
    this.report = report;
  }

  /** Another file is to play from a moment on. */
  sendTo(at: number): void {
    this.stop();
    this.at = at;
    this.isMoving = true;
  }

  handleEvent({ type, currentTarget }: Event): void {
    const video = currentTarget as HTMLVideoElement;
    switch (type) {
      case 'loadedmetadata':
        return this.stand(video);
      case 'play':
        this.watching.from(this.at);
        return this.tell('played');
      case 'seeking':
        return this.moving();
      case 'seeked':
        return this.moved(video);
      case 'timeupdate':
        return this.passed(video);
      default:
        return this.paused(video);
    }
  }

  /** It plays no more. */
  stop(left = this.at): void {
    if (this.watching.to(this.at)) this.tell(this.watching.isCompleted() ? 'completed' : 'paused', left);
  }

  private stand(video: HTMLVideoElement): void {
    if (isFinite(video.duration)) this.watching.length = video.duration;
    if (this.at > 0) video.currentTime = this.at;
    else this.isMoving = false;
  }

  /** `pause` and `ended`; at the end browsers fire both. */
  private paused(video: HTMLVideoElement): void {
    if (!this.isMoving) this.at = video.currentTime;
    this.stop(video.ended ? 0 : this.at);
    if (video.ended) this.at = 0;
  }

  private moving(): void {
    if (this.isMoving) return;
    this.isMoving = true;
    this.watching.to(this.at);
  }

  private moved(video: HTMLVideoElement): void {
    const from = this.at;
    this.isMoving = false;
    this.at = video.currentTime;
    if (!video.paused) this.watching.from(this.at);
    if (Math.abs(from - this.at) > 0.5) this.tell('seeked', this.at, from);
  }

  private passed(video: HTMLVideoElement): void {
    if (this.isMoving || video.seeking) return;
    this.at = video.currentTime;
    if (Math.abs(this.at - this.kept) >= keptEvery) this.tell();
  }

  private tell(verb?: Watched['verb'], left = this.at, from?: number): void {
    this.kept = this.at;
    this.report({ left, ...(verb && { verb }), ...(from !== undefined && { from }) });
  }
}
