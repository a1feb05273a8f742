import type { LmsSession } from '../../../src/preview/checker/index.ts';

/** A browser window as far as trackers know windows: a frame inside the LMS's player, a clock, a storage, a network. */
export interface FakeWindow {
  readonly window: Window;
  /** What `localStorage` holds; null: the browser refuses it. */
  storage: Map<string, string> | null;
  online(now: boolean): void;
  visible(now: boolean): void;
}

type Listener = () => void;

/** A window whose parent holds the session's API, as Moodle does; without session, one that is its own parent. `tab`: what `sessionStorage` holds. */
export function aWindow(
  session?: LmsSession,
  storage: Map<string, string> | null = new Map(),
  tab: Map<string, string> = new Map(),
): FakeWindow {
  const listeners = new Map<string, Listener[]>();
  const listen = (name: string, listener: Listener): void => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  };
  const fire = (name: string): void => (listeners.get(name) ?? []).forEach((listener) => listener());
  const fake = { storage };
  const kept = (): Map<string, string> => {
    if (fake.storage) return fake.storage;
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const window: Record<string, unknown> = {
    sessionStorage: {
      getItem: (key: string) => (kept(), tab.get(key) ?? null),
      setItem: (key: string, value: string) => (kept(), tab.set(key, value)),
    },
    localStorage: {
      getItem: (key: string) => kept().get(key) ?? null,
      setItem: (key: string, value: string) => kept().set(key, value),
      removeItem: (key: string) => kept().delete(key),
    },
    setTimeout: (run: Listener, milliseconds: number) => setTimeout(run, milliseconds),
    clearTimeout: (timer: number) => clearTimeout(timer),
    addEventListener: listen,
    navigator: { onLine: true },
    document: { visibilityState: 'visible', addEventListener: listen },
    opener: null,
  };
  const parent: Record<string, unknown> = session ? { [session.apiName]: session.api, opener: null } : window;
  if (session) parent['parent'] = parent;
  window['parent'] = parent;
  window['top'] = parent;
  return Object.assign(fake, {
    window: window as unknown as Window,
    online(now: boolean) {
      (window['navigator'] as { onLine: boolean }).onLine = now;
      if (now) fire('online');
    },
    visible(now: boolean) {
      (window['document'] as { visibilityState: string }).visibilityState = now ? 'visible' : 'hidden';
      fire('visibilitychange');
    },
  });
}
