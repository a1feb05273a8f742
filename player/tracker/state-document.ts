import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { LrsClient, Reply, StateKey } from '../outbox/client.ts';
import { joinedStates } from '../state/union.ts';
import { revisionOf } from '../state/unpack.ts';

/** What the LRS keeps of a learner in the course. */
export interface Learnt {
  /** Packed, '' before the first save. */
  readonly state: string;
  readonly location: string;
  /** What was said once, and is known to have arrived. */
  readonly sent: readonly string[];
  /** Milliseconds in the course. */
  readonly spent: number;
}

export interface StateDocumentOptions {
  readonly window: Window;
  readonly course: PlayerCourse;
  readonly client: Pick<LrsClient, 'getState' | 'putState'>;
  readonly key: StateKey;
  /** Told when what is kept has become safe, or has not. */
  readonly onChange: () => void;
}

const gather = 1000;
const longestWait = 60_000;
const nothing: Learnt = { state: '', location: '', sent: [], spent: 0 };

/**
 * The State document `parcours`: what resumes a learner on any device. It is written over what was read only (`If-Match`); what another tab
 * has written meanwhile is joined, so that two tabs lose nothing.
 */
export class StateDocument {
  /** `absent`: this LRS keeps no states, or not for us. */
  standing: 'safe' | 'waiting' | 'failing' | 'absent' = 'safe';
  private readonly options: StateDocumentOptions;
  /** What was read or written last. */
  private theirs = nothing;
  private mine: Learnt | undefined;
  /** Of `theirs`; undefined: there is none; '': not known, for a PUT need not tell it. */
  private etag: string | undefined;
  private running = false;
  private failures = 0;
  private timer = 0;

  constructor(options: StateDocumentOptions) {
    this.options = options;
    options.window.addEventListener('online', () => {
      if (this.standing === 'failing') void this.write();
    });
  }

  /** What the LRS has, joined with what this session saved; `undefined`: it did not answer. */
  async read(): Promise<Learnt | undefined> {
    const reply = await this.options.client.getState(this.options.key);
    if (isNoAnswer(reply)) return undefined;
    this.take(reply);
    return this.theirs;
  }

  /** Keeps it, soon or (`urgent`) at once. */
  save(learnt: Learnt, { urgent = false }: { readonly urgent?: boolean } = {}): void {
    this.mine = learnt;
    if (this.standing === 'absent') return;
    if (this.standing === 'safe') this.standing = 'waiting';
    if (!this.failures) this.later(urgent ? 0 : gather);
    this.options.onChange();
  }

  /** The page is hidden: what is not safe leaves in this task, to survive it. */
  flush(): void {
    const { mine, standing, etag, running } = this;
    if (!mine || standing === 'safe' || standing === 'absent') return;
    this.options.window.clearTimeout(this.timer);
    // A write that is under way changes the tag; this one is the newer, and there is no time to ask.
    void this.put(running || etag === '' ? '*' : etag, { keepalive: true });
  }

  private take(reply: Reply): void {
    const { status, etag, body } = reply;
    if (status === 200) {
      const { course } = this.options;
      const read = learntIn(body);
      this.theirs = { ...read, state: joinedStates(course, this.theirs.state, read.state) };
      this.etag = etag || '*';
    } else if (status === 404 || status === 204) this.etag = undefined;
    else this.standing = 'absent';
  }

  private later(milliseconds: number): void {
    const { window } = this.options;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.write(), milliseconds);
  }

  private async write(): Promise<void> {
    if (this.running || !this.mine || this.standing === 'absent') return;
    this.running = true;
    const done = await this.tryWriting();
    this.running = false;
    if (this.isAbsent()) return this.options.onChange();
    this.failures = done ? 0 : this.failures + 1;
    if (!done) {
      this.standing = 'failing';
      this.later(Math.min(longestWait, 1000 * 2 ** this.failures) * (0.5 + Math.random() / 2));
    } else if (this.standing !== 'safe') this.later(gather);
    return this.options.onChange();
  }

  private async tryWriting(): Promise<boolean> {
    // Of two tabs that write at once, each finds the other's and tries again.
    for (let round = 0; round < 5; round++) {
      if (this.etag === '' && !(await this.read())) return false;
      if (this.isAbsent()) return false;
      const { status } = await this.put(this.etag);
      if (status === 200 || status === 204) return true;
      if (status !== 412 && status !== 409) {
        if (!isNoAnswer({ status }) && status !== 401 && status !== 403) this.standing = 'absent';
        return false;
      }
      this.etag = '';
    }
    return false;
  }

  private async put(etag: string | undefined, sending: { readonly keepalive?: boolean } = {}): Promise<Reply> {
    const { mine, options } = this;
    const { client, key } = options;
    const body = this.joined(mine!);
    const reply = await client.putState(key, body, { ...sending, ...(etag !== undefined && { etag }) });
    if (reply.status === 200 || reply.status === 204) {
      this.theirs = body;
      this.etag = reply.etag || '';
      if (this.mine === mine) this.standing = 'safe';
      if (sending.keepalive) options.onChange();
    }
    return reply;
  }

  private joined(mine: Learnt): Learnt {
    const { theirs } = this;
    return {
      state: joinedStates(this.options.course, theirs.state, mine.state),
      location: mine.location,
      sent: theirs.sent.concat(mine.sent.filter((each) => theirs.sent.indexOf(each) < 0)),
      spent: Math.max(theirs.spent, mine.spent),
    };
  }

  private isAbsent(): boolean {
    return this.standing === 'absent';
  }
}

const isNoAnswer = ({ status }: Pick<Reply, 'status'>): boolean =>
  status === 0 || status === 408 || status === 429 || (status >= 500 && status !== 501);

/** Whatever stands under our name: another program may have written it. */
function learntIn(body: unknown): Learnt {
  const { state, location, sent, spent } = (body && typeof body === 'object' ? body : {}) as Readonly<
    Record<keyof Learnt, unknown>
  >;
  return {
    state: typeof state === 'string' && revisionOf(state) >= 0 ? state : '',
    location: typeof location === 'string' ? location : '',
    sent: Array.isArray(sent) ? sent.filter((each): each is string => typeof each === 'string') : [],
    spent: typeof spent === 'number' && spent >= 0 ? spent : 0,
  };
}
