import type { Snapshot } from './tracker.ts';

/** An interaction as it was written to the LMS: its number there, then element ends and values. */
export interface WrittenRecord {
  readonly n: number;
  readonly fields: Fields;
}
export type Fields = readonly (readonly [element: string, value: string])[];

/** The number of a record that no LMS was given yet. */
export const unsent = 1e9;

/** What stays in the browser until the LMS surely has it. */
export interface Kept {
  /** Which attempt of the LMS it belongs to: a fresh attempt must not be given the answers of an older one. '': no LMS could be asked. */
  readonly attempt: string;
  /** The LMS was told of the attempt, as far as it says: if it knows of none, it is a new one. */
  readonly reached: boolean;
  /** How the states end that were read from the LMS or handed to it: while it holds one of them, no other browser has written. */
  readonly ends: readonly string[];
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
      return typeof kept.snapshot.state === 'string' && kept.records.length + kept.ends.length >= 0 ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the browser kept it; without anything to keep, whether it would. */
  write(kept?: Kept): boolean {
    try {
      const { localStorage } = this.window;
      if (kept) localStorage.setItem(this.key, JSON.stringify(kept));
      else localStorage.removeItem('parcours');
      return true;
    } catch {
      return false;
    }
  }

  /** What it held is kept elsewhere now. */
  drop(): void {
    try {
      this.window.localStorage.removeItem(this.key);
    } catch {
      // Then it was never written either.
    }
  }
}

/**
 * Who has the course open in this tab: set at a launch, read where the LMS opens no session.
 * A name that begins with `~` stands for a learner whom no LMS has named yet.
 */
export function learnerOfTab(window: Window, course: string, learner?: string): string | null {
  try {
    const { sessionStorage } = window;
    if (learner !== undefined) sessionStorage.setItem(`parcours:${course}`, learner);
    return sessionStorage.getItem(`parcours:${course}`);
  } catch {
    return null;
  }
}
