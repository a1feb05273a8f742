/** The most a frame may count for: a page that was frozen has told nothing meanwhile. */
const longestFrame = 500;

/** Seconds of a story, counted frame by frame while it plays. */
export class Clock {
  time = 0;
  speed = 1;
  private readonly onTick: () => void;
  private frame = 0;
  private last = 0;

  constructor(onTick: () => void) {
    this.onTick = onTick;
  }

  get isRunning(): boolean {
    return this.frame !== 0;
  }

  start(): void {
    if (this.frame) return;
    this.last = 0;
    this.frame = requestAnimationFrame(this.step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly step = (now: number): void => {
    const passed = this.last ? Math.min(longestFrame, now - this.last) : 0;
    this.last = now;
    this.time += (passed / 1000) * this.speed;
    this.frame = requestAnimationFrame(this.step);
    this.onTick();
  };
}
