/** A box of a tab that gave no sign for so long has lost its tab; a sign is given at least every five minutes while something waits. */
const silence = 600_000;

/**
 * Which boxes have a tab that lives. By the browser's locks, which end with their tab; where there are none (Safari before 15.4,
 * Firefox before 96, plain http), by the time of the last sign. Both may be wrong for a moment, and nothing is lost or doubled by it:
 * a statement that two tabs send bears the same id.
 */
export class Locks {
  private readonly window: Window;
  private readonly marks = new Set<string>();
  private readonly releases: (() => void)[] = [];
  private era = 0;

  constructor(window: Window) {
    this.window = window;
  }

  /** Takes a box; whether nobody else has it. */
  async take(name: string): Promise<boolean> {
    const { locks } = this.window.navigator as { readonly locks?: LockManager };
    return locks ? this.lock(locks, name) : this.mark(name);
  }

  /** Gives a sign. */
  touch(): void {
    this.marks.forEach((name) => this.window.localStorage.setItem(name, String(Date.now())));
  }

  /** Leaves all boxes to others. */
  release(): void {
    this.era += 1;
    this.releases.splice(0).forEach((release) => release());
    this.marks.forEach((name) => this.window.localStorage.removeItem(name));
    this.marks.clear();
  }

  private lock(locks: LockManager, name: string): Promise<boolean> {
    const { era } = this;
    return new Promise((resolve, reject) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          const isTaken = !!lock && era === this.era;
          resolve(isTaken);
          return isTaken ? new Promise<void>((release) => this.releases.push(release)) : undefined;
        })
        .catch(reject);
    });
  }

  private mark(name: string): boolean {
    const { localStorage } = this.window;
    const sign = localStorage.getItem(name);
    // A sign from the future: the clock was set back.
    if (sign !== null && Math.abs(Date.now() - Number(sign)) < silence) return false;
    localStorage.setItem(name, String(Date.now()));
    this.marks.add(name);
    return true;
  }
}
