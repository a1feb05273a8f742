import type { LrsAddress as Lrs } from '../../src/model/player-course.ts';
import type { Agent, Statement } from '../../src/xapi/statement.ts';
import { LrsClient, seconds, type Reply, type Sending } from '../outbox/client.ts';
import { KeepAliveBudget } from '../outbox/keep-alive-budget.ts';
import { within } from '../outbox/patience.ts';

/** What the gateway answers (`POST <gateway>/tokens`). */
interface Granted {
  readonly token: string;
  readonly endpoint: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly expires: string;
}

/**
 * Bytes that may be on their way as the page goes: an ordinary request (16 KiB at most survive the page) and the farewell. What the LMS's own
 * script sends shares the browser's 64 KiB, and comes first.
 */
const room = 28 * 1024;
/** A token is renewed so many milliseconds before its end. */
const early = 60_000;

/** The LRS behind the gateway: statements are given their actor and registration as they leave, by a token that writes and reads nothing. */
export class GatewayClient {
  private readonly window: Window & typeof globalThis;
  private readonly lrs: Lrs;
  private readonly learner: string;
  private readonly client: LrsClient;
  private granted: Granted | undefined;
  /** When its token ends, by this browser's clock, which may be hours off. */
  private end = 0;
  private hasTold = false;
  /** Seconds that the gateway asked to wait. */
  private retryAfter: number | undefined;

  constructor(window: Window & typeof globalThis, lrs: Lrs, learner: string) {
    this.window = window;
    this.lrs = lrs;
    this.learner = learner;
    const budget = new KeepAliveBudget();
    budget.room = room;
    this.client = new LrsClient(window, { endpoint: lrs.gateway }, budget);
  }

  get room(): number {
    return this.client.room;
  }

  /** In the same task where there is a token: the page may be going. */
  sendStatements(statements: readonly Statement[], sending: Sending = {}): Promise<Reply> {
    const { granted } = this;
    if (granted && this.end - early > Date.now()) return this.send(granted, statements, sending);
    return this.renew().then((done) =>
      done && this.granted ? this.send(this.granted, statements, sending) : this.no(),
    );
  }

  /** Asks for a token; whether it was given. */
  readonly renew = async (): Promise<boolean> => {
    const { window, lrs, learner } = this;
    this.retryAfter = undefined;
    const asked = { package: lrs.package, learner, platform: window.location.origin };
    try {
      const asking = window.fetch(`${lrs.gateway.replace(/\/*$/, '')}/tokens`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
        credentials: 'omit',
        cache: 'no-store',
      });
      const answer = await within(window, asking);
      this.retryAfter = seconds(answer.headers.get('Retry-After') || '', answer.headers.get('Date') || '');
      if (answer.status !== 201) return this.refused(answer.status);
      const granted = (await answer.json()) as Granted;
      this.client.access = { endpoint: granted.endpoint, authorization: `Bearer ${granted.token}` };
      this.granted = granted;
      const serverNow = Date.parse(answer.headers.get('Date') || '') || Date.now();
      this.end = Date.now() + Date.parse(granted.expires) - serverNow;
      return true;
    } catch {
      return this.refused(0);
    }
  };

  private no(): Reply {
    const { retryAfter } = this;
    return { status: 0, body: undefined, ...(retryAfter !== undefined && { retryAfter }) };
  }

  private send({ actor, registration }: Granted, statements: readonly Statement[], sending: Sending): Promise<Reply> {
    return this.client.sendStatements(
      statements.map((statement) => ({ ...statement, actor, context: { ...statement.context, registration } })),
      sending,
    );
  }

  private refused(status: number): false {
    if (!this.hasTold)
      console.warn(`The LRS's gateway gives no token (${status || 'no answer'}). SCORM goes on as it is.`);
    this.hasTold = true;
    return false;
  }
}
