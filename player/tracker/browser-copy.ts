import type { Snapshot } from './tracker.ts';

/** An interaction as it was written to the LMS: its number there, then element ends and values. */
export interface WrittenRecord {
  readonly n: number;
  readonly fields: Fields;
}
export type Fields = readonly (readonly [element: string, value: string])[];

/** What stays in the browser until the LMS surely has it. */
export interface Kept {
  /** Which attempt of the LMS it belongs to: a fresh attempt must not be given the answers of an older one. */
  readonly attempt: string;
  /** The LMS refused or did not answer when this was to be saved. */
  readonly unsafe: boolean;
  readonly snapshot: Snapshot;
  readonly records: readonly WrittenRecord[];
}

/** A learner's copy of a course in `localStorage`, which an LMS shares with all its packages and may refuse. */
export class BrowserCopy {
  private readonly key: string;
  private readonly window: Window;

  constructor(window: Window, course: string, learner: string) {
    this.window = window;
    this.key = `parcours:${course}:${learner}`;
  }

  read(): Kept | undefined {
    try {
      const kept = JSON.parse(this.window.localStorage.getItem(this.key) || '') as Kept;
      return typeof kept.snapshot.state === 'string' && Array.isArray(kept.records) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the browser kept it. */
  write(kept: Kept): boolean {
    try {
      this.window.localStorage.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether this browser keeps anything for us. */
  works(): boolean {
    try {
      const { localStorage } = this.window;
      localStorage.setItem('parcours', '');
      localStorage.removeItem('parcours');
      return true;
    } catch {
      return false;
    }
  }
}
