import { afterEach, beforeEach, vi } from 'vitest';
import { LrsClient } from '../../../player/outbox/client.ts';
import { Outbox, type OutboxOptions, type SentStatement } from '../../../player/outbox/outbox.ts';
import type { SaveStatus } from '../../../player/tracker/tracker.ts';
import { aTab, type Browser, type Tab } from './a-browser.ts';
import { aStatement } from './a-statement.ts';

export interface Session extends Tab {
  readonly outbox: Outbox;
  readonly client: LrsClient;
  readonly statuses: SaveStatus[];
  /** Adds so many, numbered on, without hurry. */
  add(count: number, size?: number): readonly SentStatement[];
}

/** A tab with the course open in it. */
export function aSession(browser: Browser, options: Partial<OutboxOptions> = {}): Session {
  const tab = aTab(browser);
  const client = new LrsClient(tab.window, { endpoint: 'https://lrs.example/xapi', authorization: 'Bearer t' });
  const statuses: SaveStatus[] = [];
  const outbox = new Outbox({
    window: tab.window,
    destination: 'https://lrs.example/xapi tri p-1',
    client,
    random: () => 0.5,
    onStatus: (status) => statuses.push(status),
    ...options,
  });
  let n = 0;
  const add = (count: number, size = 0): readonly SentStatement[] =>
    Array.from({ length: count }, () => outbox.add(aStatement((n += 1), size)));
  return { ...tab, outbox, client, statuses, add };
}

/** Each test begins on the same day, with a clock that only tests move. Gives what the console was told. */
export function onAFakeClock(): readonly string[] {
  const said: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T08:00:00Z') });
    said.length = 0;
    vi.spyOn(console, 'warn').mockImplementation((sentence: string) => void said.push(sentence));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  return said;
}

export const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(60_000 * count);

/** What is promised, while time goes on. */
export async function within<T>(promise: Promise<T>, milliseconds = 10_000): Promise<T> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return promise;
}

/** Keys of the statements that the browser keeps. */
export const keptIn = ({ storage }: Browser): string[] =>
  storage.named('parcours:outbox:').filter((key) => storage.getItem(key)!.startsWith('{'));
