import fc from 'fast-check';
import { vi } from 'vitest';
import type { SentStatement } from '../../../player/outbox/outbox.ts';
import type { Browser } from './a-browser.ts';
import type { Fault } from './a-lrs.ts';
import { aSession, type Session } from './an-outbox.ts';

/** What happens to a course that is open in tabs: mostly to the newest of them. */
export interface Step {
  readonly do: keyof typeof ways;
  /** Of statements, or milliseconds. */
  readonly count: number;
}

/** The tabs of a learner and what was to be recorded in them. */
export class History {
  readonly added: SentStatement[] = [];
  private readonly tabs: Session[] = [];
  private readonly browser: Browser;
  private readonly canRenew: boolean;

  constructor(browser: Browser, canRenew: boolean) {
    this.browser = browser;
    this.canRenew = canRenew;
  }

  open(): Session {
    const renew = () => Promise.resolve(this.canRenew);
    const session = aSession(this.browser, { random: Math.random, renew });
    void session.outbox.adopt();
    this.tabs.push(session);
    return session;
  }

  async go({ do: way, count }: Step): Promise<void> {
    await ways[way](this, this.tabs[this.tabs.length - 1] ?? this.open(), count);
  }

  close(how?: 'crash'): void {
    this.tabs.pop()?.close(how);
  }

  swap(): void {
    this.tabs.unshift(...this.tabs.splice(-1));
  }

  crashAll(): void {
    while (this.tabs.length) this.close('crash');
  }
}

const ways = {
  add: ({ added }: History, tab: Session, count: number) => {
    added.push(...tab.add(count));
  },
  'add and flush': ({ added }: History, tab: Session, count: number) => {
    added.push(...tab.add(count));
    void tab.outbox.flush();
  },
  wait: async (_history: History, _tab: Session, milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  },
  'set the clock': (_history: History, _tab: Session, milliseconds: number) => {
    vi.setSystemTime(Date.now() + milliseconds);
  },
  close: (history: History, { outbox }: Session) => {
    outbox.hidden();
    history.close();
  },
  crash: (history: History) => history.close('crash'),
  open: (history: History) => void history.open(),
  'go to another tab': (history: History) => history.swap(),
  hide: (_history: History, tab: Session) => {
    tab.visible(false);
    tab.outbox.hidden();
  },
  show: (_history: History, tab: Session) => tab.visible(true),
  online: (_history: History, tab: Session) => tab.fire('online'),
  end: (_history: History, tab: Session) => tab.outbox.end(),
  'come back': (_history: History, tab: Session) => {
    tab.fire('pagehide');
    tab.fire('pageshow', { persisted: true });
  },
};

const steps = (way: Step['do'], count: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant(way), count });

const once = fc.constant(1);
const some = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) }, fc.constant(70));

export const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: steps('add', some) },
  { weight: 3, arbitrary: steps('add and flush', some) },
  { weight: 5, arbitrary: steps('wait', fc.constantFrom(0, 20, 60, 3000, 31_000, 700_000)) },
  steps('set the clock', fc.constantFrom(-86_400_000, -60_000, 86_400_000)),
  ...(['close', 'crash', 'open', 'go to another tab', 'hide', 'show', 'online', 'end', 'come back'] as const).map(
    (way) => steps(way, once),
  ),
);

/** Not 400 and the like: those an LRS means. */
export const aFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>(
    'none',
    'none',
    'offline',
    'lost',
    'hangs',
    'lost and hangs',
    'page',
    'turned',
    'stores, then 500',
  ),
  fc.constantFrom(401, 403, 404, 408, 429, 500, 502, 503),
);
