import type { FakeLrs } from './a-lrs.ts';

/** A browser of one learner: tabs that share a storage and locks, and reach an LRS. */
export interface Browser {
  readonly lrs: FakeLrs;
  readonly storage: BrowserStorage;
  /** Names of locks, each with its tab; null: a browser without locks. */
  readonly locks: Map<string, object> | null;
}

export interface Tab {
  readonly window: Window & typeof globalThis;
  fire(event: 'online' | 'pagehide' | 'pageshow', detail?: object): void;
  visible(now: boolean): void;
  /** Gone: no timer runs, no answer is heard, locks are free. `crash`: without a word. */
  close(way?: 'crash'): void;
}

export function aBrowser(lrs: FakeLrs, { hasLocks = true, quota = 5_000_000 } = {}): Browser {
  return { lrs, storage: new BrowserStorage(quota), locks: hasLocks ? new Map() : null };
}

/** `localStorage` as the specification has it, as far as an outbox asks. */
export class BrowserStorage {
  readonly items = new Map<string, string>();
  quota: number;
  private used = 0;
  private keys: readonly string[] = [];
  /** The browser refuses it, as in some private windows and frames. */
  isRefused = false;
  constructor(quota: number) {
    this.quota = quota;
  }
  get length(): number {
    return this.items.size;
  }
  key(i: number): string | null {
    this.keys = i === 0 ? [...this.items.keys()] : this.keys;
    return this.keys[i] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const more = value.length - (this.items.get(key)?.length ?? -key.length);
    if (this.used + more > this.quota) throw new DOMException('Full.', 'QuotaExceededError');
    this.used += more;
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    const value = this.items.get(key);
    if (value !== undefined) this.used -= key.length + value.length;
    this.items.delete(key);
  }
  named(prefix: string): string[] {
    return [...this.items.keys()].filter((key) => key.startsWith(prefix));
  }
}

type Listener = (event: object) => void;

export function aTab({ lrs, storage, locks }: Browser): Tab {
  const listeners = new Map<string, Listener[]>();
  const addEventListener = (name: string, listener: Listener): void => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  };
  const fire = (name: string, detail: object = {}): void => (listeners.get(name) ?? []).forEach((each) => each(detail));
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const tab = {};
  let isOpen = true;
  const heard = <T>(promise: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      promise.then(
        (value) => isOpen && resolve(value),
        (error: unknown) => isOpen && reject(error),
      );
    });
  const request = async (name: string, _options: object, granted: (lock: object | null) => unknown): Promise<void> => {
    await Promise.resolve();
    if (!isOpen) return;
    if (locks!.has(name)) return void granted(null);
    locks!.set(name, tab);
    await granted({ name });
    locks!.delete(name);
  };
  const document = { visibilityState: 'visible', addEventListener };
  const window = {
    document,
    addEventListener,
    crypto: globalThis.crypto,
    navigator: locks ? { locks: { request } } : {},
    get localStorage() {
      if (storage.isRefused) throw new DOMException('Refused.', 'SecurityError');
      return storage;
    },
    setTimeout(run: () => void, milliseconds: number) {
      if (!isOpen) return 0;
      const timer = setTimeout(run, milliseconds);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    fetch: (url: string, init: RequestInit) => (isOpen ? heard(lrs.fetch(url, init)) : new Promise(() => {})),
  };
  return {
    window: window as unknown as Window & typeof globalThis,
    fire,
    visible(now) {
      document.visibilityState = now ? 'visible' : 'hidden';
      fire('visibilitychange');
    },
    close(way) {
      if (way !== 'crash') fire('pagehide');
      isOpen = false;
      timers.forEach(clearTimeout);
      locks?.forEach((holder, name) => holder === tab && locks.delete(name));
    },
  };
}
