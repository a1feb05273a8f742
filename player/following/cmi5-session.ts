import type { Cmi5Parameters } from './launch-parameters.ts';

/**
 * Which session of a registration is the latest in this browser, and whether it has ended: a page that is loaded again after `terminated`,
 * or a tab whose registration was launched anew, must say nothing any more (cmi5 § 9.3.6, 9.3.8).
 */
export class Cmi5Session {
  private readonly window: Window;
  private readonly key: string;
  private readonly id: string;
  private isOver = false;

  constructor(window: Window, { activityId, registration }: Cmi5Parameters, id: string) {
    this.window = window;
    this.key = `parcours:session:${activityId}:${registration}`;
    this.id = id;
    const latest = this.latest();
    // An older session than the latest is known by having been here before: it left its mark in this tab.
    if (latest === `${id} over`) this.isOver = true;
    else if (latest !== id && this.wasHere()) this.isOver = true;
    else this.write(id);
  }

  get isOpen(): boolean {
    const latest = this.latest();
    return !this.isOver && (latest === null || latest === this.id);
  }

  /** A later session has taken its place, or a second tab has ended it: the LMS takes nothing of it any more from this page. */
  get isReplaced(): boolean {
    const latest = this.latest();
    return latest !== null && latest !== this.id && !(this.isOver && latest === `${this.id} over`);
  }

  end(): void {
    this.isOver = true;
    if (this.latest() === this.id) this.write(`${this.id} over`);
  }

  private latest(): string | null {
    try {
      return this.window.localStorage.getItem(this.key);
    } catch {
      return null;
    }
  }

  private wasHere(): boolean {
    try {
      return this.window.sessionStorage.getItem(this.key) === this.id;
    } catch {
      return false;
    }
  }

  private write(value: string): void {
    try {
      this.window.sessionStorage.setItem(this.key, this.id);
      this.window.localStorage.setItem(this.key, value);
    } catch {
      // A browser that keeps nothing: this page alone knows.
    }
  }
}
