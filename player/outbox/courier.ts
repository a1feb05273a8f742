import { wait } from './backoff.ts';
import { atMost, nextBatch, type Entry } from './batch.ts';
import type { Boxes } from './boxes.ts';
import type { LrsClient, Reply, Sending } from './client.ts';
import { verdictOf } from './delivery.ts';
import { within } from './patience.ts';

export interface CourierOptions {
  readonly window: Window & typeof globalThis;
  readonly client: Pick<LrsClient, 'sendStatements' | 'room'>;
  /** 0–1, for the waits between tries. */
  readonly random?: () => number;
  /** Gets a fresh token and gives it to the client; whether it could. */
  readonly renew?: () => Promise<boolean>;
}

/** Bytes of a request that leave room for those of a page that goes. */
const most = 60 * 1024;
/** A request of at most so many bytes is made to survive the page from the start: it need not be repeated when the page goes. */
const small = 16 * 1024;

/** Brings statements to the LRS, one request at a time, until it has them. */
export class Courier {
  queue: Entry[] = [];
  /** Tries in vain since something got through. */
  failures = 0;
  private readonly options: CourierOptions;
  private readonly boxes: Boxes;
  private readonly changed: () => void;
  private readonly random: () => number;
  private readonly told: Record<string, boolean> = {};
  private bytes = most;
  /** Until the next try is due. `obey`: the server said when. */
  private pause: 'none' | 'back-off' | 'obey' = 'none';
  private timer = 0;
  private running: Promise<void> | undefined;
  private underway: Promise<void> = Promise.resolve();
  /** A fresh token was asked for, and nothing has got through since. */
  private isRenewed = false;
  private deliveries = 0;
  /** Was forbidden alone: any other is tried alone next, to learn which of the two is at fault, the statement or the token. */
  private probe: Entry | undefined;

  constructor(options: CourierOptions, boxes: Boxes, changed: () => void) {
    this.options = options;
    this.boxes = boxes;
    this.changed = changed;
    this.random = options.random || Math.random;
  }

  /** Sends before so many milliseconds have passed. */
  soon(milliseconds: number): void {
    if (!this.timer) this.later(milliseconds);
  }

  /** Tries at once, unless the server asked for patience; resolves when all was sent, or is to be tried later. */
  async wake(): Promise<void> {
    if (this.pause === 'back-off') this.pause = 'none';
    do {
      await this.run();
      await this.underway;
    } while (this.pause === 'none' && this.queue.length);
  }

  /** Sends these now, beside what is on its way, to survive the page. */
  rush(pick: (queue: readonly Entry[], bytes: number) => readonly Entry[]): void {
    if (this.pause === 'obey') return;
    const batch = pick(this.queue, this.options.client.room);
    if (batch.length) void this.send(batch, { keepalive: true }).then(() => this.run());
  }

  run(): Promise<void> {
    if (!this.running) this.running = this.loop();
    return this.running;
  }

  private async loop(): Promise<void> {
    // What is added in the same task goes together.
    await undefined;
    try {
      while (this.pause === 'none') {
        this.options.window.clearTimeout(this.timer);
        this.timer = 0;
        const batch = this.next();
        if (!batch.length) break;
        const bytes = batch.reduce((sum, entry) => sum + entry.bytes, 0);
        await this.send(batch, { keepalive: bytes <= small });
      }
    } finally {
      this.running = undefined;
    }
  }

  private next(): readonly Entry[] {
    if (this.probe) {
      const others = this.queue.filter((entry) => entry !== this.probe && !entry.isUnderway);
      return others.slice(Math.floor(this.random() * others.length)).slice(0, 1);
    }
    return nextBatch(this.queue, this.bytes);
  }

  private send(batch: readonly Entry[], sending: Sending): Promise<void> {
    for (const entry of batch) entry.isUnderway = true;
    this.boxes.touch();
    const before = this.underway;
    const statements = batch.map(({ statement }) => statement);
    const settled = this.options.client.sendStatements(statements, sending).then((reply) => {
      for (const entry of batch) entry.isUnderway = false;
      return this.settle(batch, reply);
    });
    this.underway = settled.then(() => before);
    return settled;
  }

  private async settle(batch: readonly Entry[], reply: Reply): Promise<void> {
    const verdict = verdictOf(reply, batch.length);
    if (reply.status === 413) this.bytes = Math.max(1024, Math.min(this.bytes, most) / 2);
    if (verdict === 'delivered') this.delivered(batch);
    else if (verdict === 'one-by-one') atMost(batch, 1);
    else if (verdict === 'halve') atMost(batch, batch.length / 2);
    else if (verdict === 'refused') this.refused(batch[0]!, reply);
    else if (verdict === 'later') this.postpone(batch, reply);
    else await this.withoutRight(batch, reply);
    this.changed();
  }

  private delivered(batch: readonly Entry[]): void {
    this.failures = 0;
    this.isRenewed = false;
    this.probe = undefined;
    this.deliveries += 1;
    for (const { key } of batch) this.boxes.drop(key);
    this.queue = this.queue.filter((entry) => batch.indexOf(entry) < 0);
    // There may be room by now.
    this.queue.every((entry) => (entry.isStored = entry.isStored || this.boxes.keep(entry)));
  }

  private refused(entry: Entry, { status, body }: Reply): void {
    const answer = (typeof body === 'string' ? body : JSON.stringify(body) || '').slice(0, 500);
    this.boxes.refuse(entry, status, answer);
    this.queue = this.queue.filter((each) => each !== entry);
    this.probe = undefined;
    const { id, verb } = entry.statement;
    this.say(`the LRS refuses statement ${id} (${verb.id}) with ${status}, it is set aside in this browser. ${answer}`);
  }

  /** Nothing is known of the statements: all of them later. */
  private postpone(batch: readonly Entry[], { status, retryAfter }: Reply): void {
    this.failures += 1;
    this.probe = undefined;
    this.say(`${status ? `the LRS answers ${status}` : 'no answer from the LRS'}; statements are kept and sent again.`);
    // The line may be too slow for so many, or one of them may be what the LRS stumbles over: that one goes behind the others.
    if (this.failures > 1) atMost(batch, batch.length / 2);
    if (this.failures > 2 && status === 500 && batch.length === 1) {
      this.queue = this.queue.filter((entry) => entry !== batch[0]).concat(batch);
    }
    this.pause = retryAfter === undefined ? 'back-off' : 'obey';
    this.later(wait(this.failures, this.random, retryAfter));
  }

  /**
   * A fresh token is asked for once. When that does not help, a 403 may be about one statement (another learner's, on a key that was
   * changed since): it is taken for that once others get through after it.
   */
  private async withoutRight(batch: readonly Entry[], reply: Reply): Promise<void> {
    const { renew } = this.options;
    const [entry] = batch as readonly [Entry];
    if (renew && !this.isRenewed) {
      this.isRenewed = true;
      const isFresh = await within(this.options.window, renew()).catch(() => false);
      return isFresh ? undefined : this.postpone(batch, reply);
    }
    if (reply.status === 401) return this.postpone(batch, reply);
    if (batch.length > 1) return atMost(batch, batch.length / 2);
    if (entry.forbidden === undefined) entry.forbidden = this.deliveries;
    if (entry.forbidden < this.deliveries) return this.refused(entry, reply);
    if (this.probe || this.queue.length < 2) return this.postpone(batch, reply);
    this.probe = entry;
  }

  private later(milliseconds: number): void {
    this.options.window.clearTimeout(this.timer);
    this.timer = this.options.window.setTimeout(() => {
      this.timer = 0;
      this.pause = 'none';
      this.isRenewed = false;
      void this.run();
    }, milliseconds);
  }

  /** To the console, each sentence once. */
  say(sentence: string): void {
    if (!this.told[sentence]) console.warn(`xAPI: ${sentence}`);
    this.told[sentence] = true;
  }
}
