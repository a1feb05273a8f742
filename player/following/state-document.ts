import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { LrsClient, Reply, StateKey } from '../outbox/client.ts';
import { uuid } from '../outbox/uuid.ts';
import { waitAfter } from './pause.ts';
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
  readonly window: Window & typeof globalThis;
  readonly course: PlayerCourse;
  readonly client: Pick<LrsClient, 'getState' | 'putState' | 'postState'>;
  readonly key: StateKey;
  /** Told when what is kept has become safe, or has not. */
  readonly onChange: () => void;
}

const gather = 1000;
const nothing: Learnt = { state: '', location: '', sent: [], spent: 0 };

/** Properties of the document in which pages leave what they knew last begin with this. */
const left = 'left-';

/**
 * The State document `parcours`: what resumes a learner on any device. It is written over what was read only (`If-Match`); what another tab
 * has written meanwhile is joined, so that two tabs lose nothing. A page that goes has no time to read: it adds a property of its own,
 * which the next that reads joins, and the next that writes leaves out.
 */
export class StateDocument {
  /** `absent`: this LRS keeps no states, or not for us. */
  standing: 'safe' | 'waiting' | 'failing' | 'absent' = 'safe';
  private readonly options: StateDocumentOptions;
  private readonly page: string;
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
    this.page = uuid(options.window).slice(0, 8);
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
    const { mine, standing, options } = this;
    if (!mine || standing === 'safe' || standing === 'absent') return;
    options.window.clearTimeout(this.timer);
    void options.client.postState(options.key, { [left + this.page]: mine }, { keepalive: true }).then(({ status }) => {
      if (!isDone(status)) return this.later(gather);
      this.etag = '';
      if (this.mine === mine) this.standing = 'safe';
      return options.onChange();
    });
  }

  private take(reply: Reply): void {
    const { status, etag, body } = reply;
    if (status === 200) {
      const { course } = this.options;
      const all = [this.theirs, ...allIn(body)];
      this.theirs = all.reduce((one, other) => joined(course, one, other));
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
      this.later(waitAfter(this.failures));
    } else if (this.standing !== 'safe') this.later(gather);
    return this.options.onChange();
  }

  private async tryWriting(): Promise<boolean> {
    // Of two tabs that write at once, each finds the other's and tries again.
    for (let round = 0; round < 5; round++) {
      if (this.etag === '' && !(await this.read())) return false;
      if (this.isAbsent()) return false;
      const { status } = await this.put(this.etag);
      if (isDone(status)) return true;
      if (status !== 412 && status !== 409) {
        if (!isNoAnswer({ status }) && status !== 401 && status !== 403) this.standing = 'absent';
        return false;
      }
      this.etag = '';
    }
    return false;
  }

  private async put(etag: string | undefined): Promise<Reply> {
    const { mine, options } = this;
    const { client, key, course } = options;
    const body = joined(course, this.theirs, mine!);
    const reply = await client.putState(key, body, etag === undefined ? {} : { etag });
    if (isDone(reply.status)) {
      this.theirs = body;
      this.etag = reply.etag || '';
      if (this.mine === mine) this.standing = 'safe';
    }
    return reply;
  }

  private isAbsent(): boolean {
    return this.standing === 'absent';
  }
}

const isNoAnswer = ({ status }: Pick<Reply, 'status'>): boolean =>
  status === 0 || status === 408 || status === 429 || (status >= 500 && status !== 501);

const isDone = (status: number): boolean => status === 200 || status === 204;

const joined = (course: PlayerCourse, one: Learnt, mine: Learnt): Learnt => ({
  state: joinedStates(course, one.state, mine.state),
  location: mine.location || one.location,
  sent: one.sent.concat(mine.sent.filter((each) => one.sent.indexOf(each) < 0)),
  spent: Math.max(one.spent, mine.spent),
});

/** What the document says, then what pages left, the older state first. */
function allIn(body: unknown): readonly Learnt[] {
  const document = (body && typeof body === 'object' ? body : {}) as Readonly<Record<string, unknown>>;
  const pages = Object.keys(document).filter((name) => name.indexOf(left) === 0);
  return [document]
    .concat(pages.map((name) => document[name] as typeof document))
    .map(learntIn)
    .sort((a, b) => revisionOf(a.state) - revisionOf(b.state));
}

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
