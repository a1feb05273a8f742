import { Locks } from './locks.ts';
import { uuid } from './uuid.ts';

/** A statement as it lies in a box. */
export interface Kept {
  readonly key: string;
  /** Sorts by time over all boxes. */
  readonly order: string;
  readonly text: string;
}

/** All outboxes of an origin keep at most this many characters of the five million that browsers give it: an LMS's other packages live there too. */
const most = 3_500_000;
/** How many refused statements are kept for those who look for the reason. */
const mostRefused = 20;

const escaped = (text: string): string => text.replace(/[%:]/g, (sign) => (sign === ':' ? '%3A' : '%25'));

/**
 * What waits for the LRS, in `localStorage`: one box for each tab, one key for each statement, so that neither two tabs nor a page
 * that dies while it writes can spoil what is there. Nothing throws: where the browser keeps nothing, it says so.
 */
export class Boxes {
  private readonly window: Window & typeof globalThis;
  private readonly all: string;
  private readonly own: string;
  private readonly aside: string;
  private readonly locks: Locks;
  private last = 0;
  private count = 0;
  private size = 0;

  constructor(window: Window & typeof globalThis, destination: string) {
    this.window = window;
    this.all = `parcours:outbox:${escaped(destination)}:`;
    this.aside = `parcours:refused:${escaped(destination)}:`;
    // By page, not by tab: a tab that is duplicated gets a copy of its `sessionStorage`.
    this.own = this.all + uuid(window).slice(0, 8);
    this.locks = new Locks(window);
    this.safely(() => this.keys('parcours:outbox:').forEach((key) => (this.size += this.read(key).length)));
    this.open();
  }

  /** This page has its box, until `close`. */
  open(): void {
    void this.locks.take(this.own).catch(() => false);
  }

  close(): void {
    this.safely(() => this.locks.release());
  }

  /** While something waits, at least every five minutes. */
  touch(): void {
    this.safely(() => this.locks.touch());
  }

  /** A place behind all that this page had before, even when the clock was set back. */
  place(time: number): { readonly key: string; readonly order: string } {
    this.last = Math.max(this.last, time || 0);
    const order = `${base36(this.last, 9)}${base36((this.count += 1), 5)}`;
    return { key: `${this.own}:${order}`, order };
  }

  isOwn({ key }: { readonly key: string }): boolean {
    return key.indexOf(this.own) === 0;
  }

  /** Whether the browser keeps it. */
  keep({ key, text }: Pick<Kept, 'key' | 'text'>): boolean {
    if (this.size + text.length > most) return false;
    return this.safely(() => {
      this.window.localStorage.setItem(key, text);
      this.size += text.length;
    });
  }

  drop(key: string): void {
    this.safely(() => {
      this.size -= this.read(key).length;
      this.window.localStorage.removeItem(key);
    });
  }

  /** Sets a statement aside that no LRS will take. */
  refuse({ key, text }: Pick<Kept, 'key' | 'text'>, status: number, answer: string): void {
    this.drop(key);
    this.safely(() => {
      const [tab = '', order = ''] = key.slice(this.all.length).split(':');
      const value = JSON.stringify({ status, answer, statement: text });
      this.window.localStorage.setItem(`${this.aside}${order}:${tab}`, value);
      const kept = this.keys(this.aside).sort();
      kept.slice(0, -mostRefused).forEach((each) => this.window.localStorage.removeItem(each));
    });
  }

  /** Takes the boxes that have no tab, and hands out what is in them. */
  async orphans(): Promise<readonly Kept[]> {
    const found: Kept[] = [];
    for (const tab of this.tabs()) {
      if (!(await this.locks.take(tab).catch(() => false))) continue;
      this.safely(() => {
        for (const key of this.keys(`${tab}:`)) {
          found.push({ key, order: key.slice(tab.length + 1), text: this.read(key) });
        }
      });
    }
    return found;
  }

  /** The boxes of other tabs. */
  private tabs(): readonly string[] {
    const tabs: string[] = [];
    this.safely(() => {
      for (const key of this.keys(this.all)) {
        const tab = this.all + key.slice(this.all.length).split(':')[0]!;
        if (tab !== this.own && tabs.indexOf(tab) < 0) tabs.push(tab);
      }
    });
    return tabs;
  }

  private keys(prefix: string): string[] {
    const { localStorage } = this.window;
    const keys = Array.from({ length: localStorage.length }, (_none, i) => localStorage.key(i) || '');
    return keys.filter((key) => key.indexOf(prefix) === 0);
  }

  private read(key: string): string {
    return this.window.localStorage.getItem(key) || '';
  }

  /** Whether the browser did it. */
  private safely(step: () => void): boolean {
    try {
      step();
      return true;
    } catch {
      return false;
    }
  }
}

const base36 = (value: number, length: number): string => Math.floor(value).toString(36).padStart(length, '0');
