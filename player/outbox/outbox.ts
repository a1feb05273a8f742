import type { Statement } from '../../src/xapi/statement.ts';
import type { SaveStatus } from '../tracker/tracker.ts';
import { entryOf, inOrder, lastBatch, statementIn, type SentStatement } from './batch.ts';
import { Boxes, type Kept } from './boxes.ts';
import { Courier, type CourierOptions } from './courier.ts';
import { uuid } from './uuid.ts';

export type { SentStatement } from './batch.ts';

export interface OutboxOptions extends CourierOptions {
  /** LRS, course and learner in one string: what waits for one of them is never sent to another. */
  readonly destination: string;
  /** Told at each change: `saved`, `saving`, `failed` (kept in the browser) or `none` (kept in memory alone). */
  readonly onStatus?: (status: SaveStatus) => void;
}

/** What a statement of an earlier session becomes in this one; its id is kept, and its time if it is given none. `undefined`: it is not to be sent. */
export type Rehome = (statement: SentStatement) => Statement | undefined;

/** Statements within so many milliseconds go in one request. */
const gather = 5000;
/** So many are not waited with. */
const enough = 5;
/** How often boxes are looked for whose tab has gone meanwhile. */
const often = 300_000;

/** Statements on their way to the LRS: they reach it, whatever happens. See docs/design/following.md. */
export class Outbox {
  private readonly options: OutboxOptions;
  private readonly window: OutboxOptions['window'];
  private readonly boxes: Boxes;
  private readonly courier: Courier;
  private looking = 0;
  private ended = false;
  private status: SaveStatus | undefined;

  constructor(options: OutboxOptions) {
    const { window } = options;
    this.options = options;
    this.window = window;
    this.boxes = new Boxes(window, options.destination);
    this.courier = new Courier(options, this.boxes, () => this.tell());
    this.listen();
  }

  /** How many the LRS does not have yet, as far as it says. */
  get waiting(): number {
    return this.courier.queue.length;
  }

  /** Keeps a statement and sends it, soon or (`urgent`) at once. Gives it back as it was kept, with its id for ever. */
  add(statement: Statement, { urgent = false }: { readonly urgent?: boolean } = {}): SentStatement {
    const { courier } = this;
    const id = statement.id || uuid(this.window);
    const sent = { ...statement, id, timestamp: statement.timestamp || new Date().toISOString() };
    const entry = entryOf(sent, this.boxes.place(Date.parse(sent.timestamp)));
    entry.isStored = this.boxes.keep(entry);
    this.boxes.touch();
    courier.queue.push(entry);
    this.tell();
    if (urgent || courier.queue.length >= enough) void courier.run();
    else courier.soon(gather);
    return sent;
  }

  /**
   * Takes over what closed tabs and earlier sessions left, and from then on what tabs leave that close; resolves with how many statements
   * that were. With `rehome` they go behind those of this session (so call it after `initialized`), else by their time.
   */
  async adopt(rehome?: Rehome): Promise<number> {
    if (!this.looking) this.lookAround(rehome);
    const orphans = await this.boxes.orphans();
    const { courier } = this;
    const before = courier.queue.length;
    const known = courier.queue.map(({ key }) => key);
    for (const kept of orphans.slice().sort(inOrder)) {
      if (known.indexOf(kept.key) < 0) this.takeOver(kept, rehome);
    }
    const adopted = courier.queue.length - before;
    if (adopted && !rehome) courier.queue.sort(inOrder);
    this.tell();
    if (adopted) void courier.run();
    return adopted;
  }

  /** Sends all that waits; resolves with whether the LRS has it. */
  async flush(): Promise<boolean> {
    await this.courier.wake();
    return !this.waiting;
  }

  /** The page is hidden and may never be seen again: what waits leaves in this task, to survive it. It stays kept until an answer comes. */
  hidden(): void {
    this.courier.rush((queue, bytes) => lastBatch(queue, bytes, (entry) => this.boxes.isOwn(entry)));
  }

  /** The session is over: last call, synchronous. What does not arrive is left to the next session, and tried while the page stays. */
  end(): void {
    this.ended = true;
    this.hidden();
    this.boxes.close();
  }

  private listen(): void {
    const { window } = this;
    window.addEventListener('online', () => void this.courier.wake());
    window.addEventListener('pagehide', () => this.boxes.close());
    window.addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      // Back from the browser's cache: others may have taken the box and sent what is in it, which does no harm.
      if (!this.ended) this.boxes.open();
      void this.courier.wake();
    });
    window.document.addEventListener('visibilitychange', () => {
      if (window.document.visibilityState !== 'hidden') void this.courier.wake();
    });
  }

  private lookAround(rehome: Rehome | undefined): void {
    this.looking = this.window.setTimeout(() => {
      this.looking = 0;
      if (!this.ended) void this.adopt(rehome);
    }, often);
  }

  private takeOver({ key, order, text }: Kept, rehome: Rehome | undefined): void {
    const found = statementIn(text);
    if (!found) {
      this.boxes.refuse({ key, text }, 0, 'Not a statement.');
      return this.courier.say(`what was kept for the LRS under ${key} cannot be read and is set aside.`);
    }
    const statement = rehome ? rehome(found) : found;
    const { id } = found;
    // What may be said once has been said again meanwhile.
    const isKnown = this.courier.queue.some((entry) => entry.statement.id === id);
    if (!statement || isKnown) return this.boxes.drop(key);
    const timestamp = statement.timestamp || found.timestamp;
    const place = rehome ? this.boxes.place(0).order : order;
    this.courier.queue.push({ ...entryOf({ timestamp, ...statement, id }, { key, order: place }), isStored: true });
  }

  private tell(): void {
    const status = this.standing();
    const { onStatus } = this.options;
    if (status !== this.status && onStatus) onStatus(status);
    this.status = status;
  }

  private standing(): SaveStatus {
    const { queue, failures } = this.courier;
    if (!queue.length) return 'saved';
    if (!failures) return 'saving';
    return queue.every(({ isStored }) => isStored) ? 'failed' : 'none';
  }
}
