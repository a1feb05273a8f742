import XAPI from '@xapi/xapi';
import type { Agent, Group, Statement } from '../../src/xapi/statement.ts';
import { adapterOf, type Answer, type Page } from './adapter.ts';
import { bytesOf, KeepAliveBudget } from './keep-alive-budget.ts';

/** What an LRS answered, whatever it was. */
export interface Reply {
  /** 0: there was no answer. */
  readonly status: number;
  readonly etag?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Parsed where it is JSON, else the text. */
  readonly body: unknown;
}

/** Where the LRS is and who asks: `Basic …` or `Bearer …`, or nobody. */
export interface Access {
  readonly endpoint: string;
  readonly authorization?: string;
}

export interface Sending {
  /** The page may go: the request is to survive it, as far as the browser's budget goes. */
  readonly keepalive?: boolean;
}

/** Which document of an activity's state (xAPI 1.0.3 Communication 2.3). */
export interface StateKey {
  readonly activityId: string;
  readonly agent: Agent | Group;
  readonly stateId: string;
  readonly registration?: string;
}

/** An LRS, asked through `@xapi/xapi`. Nothing rejects: no answer is a status too. */
export class LrsClient {
  /** May be changed at any time: a fresh token goes with the next request. */
  access: Access;
  private readonly page: Page;
  private readonly budget: KeepAliveBudget;

  constructor(page: Page, access: Access, budget = new KeepAliveBudget()) {
    this.page = page;
    this.access = access;
    this.budget = budget;
  }

  /** Bytes that can leave now and survive the page. */
  get room(): number {
    return this.budget.room;
  }

  async sendStatements(statements: readonly Statement[], { keepalive = false }: Sending = {}): Promise<Reply> {
    const reply = await this.ask(keepalive ? bytesOf(JSON.stringify(statements)) : 0, (lrs) =>
      lrs.sendStatements({ statements: statements as Parameters<XAPI['sendStatements']>[0]['statements'] }),
    );
    // A redirect may have made a GET of the POST (Fetch 4.4, step 12): only ids prove that statements arrived.
    return reply.redirected && !Array.isArray(reply.body) ? { status: 0, body: reply.body } : reply;
  }

  /** A document, 404 where there is none. */
  getState(key: StateKey): Promise<Reply> {
    return this.ask(0, (lrs) => lrs.getState(key as Parameters<XAPI['getState']>[0]));
  }

  /** Writes over the document that bore this `etag`; without one, only where there is none yet. 412: another was quicker. */
  putState(
    key: StateKey,
    state: object,
    { etag, keepalive = false }: Sending & { etag?: string } = {},
  ): Promise<Reply> {
    const match = etag === undefined ? 'If-None-Match' : 'If-Match';
    return this.ask(keepalive ? bytesOf(JSON.stringify(state)) : 0, (lrs) =>
      lrs.setState({
        ...(key as Parameters<XAPI['getState']>[0]),
        state,
        matchHeader: match,
        etag: etag === undefined ? '*' : etag,
        contentType: 'application/json',
      }),
    );
  }

  /** Adds these properties to the document, or makes one of them, whatever others write (Communication 2.2). */
  postState(key: StateKey, state: object, { keepalive = false }: Sending = {}): Promise<Reply> {
    return this.ask(keepalive ? bytesOf(JSON.stringify(state)) : 0, (lrs) =>
      lrs.createState({ ...key, state } as Parameters<XAPI['createState']>[0]),
    );
  }

  getAgentProfile(agent: Agent, profileId: string): Promise<Reply> {
    return this.ask(0, (lrs) => lrs.getAgentProfile({ agent, profileId } as Parameters<XAPI['getAgentProfile']>[0]));
  }

  /** `bytes`: of the body, where the request is to survive the page. */
  private async ask(bytes: number, request: (lrs: XAPI) => Promise<unknown>): Promise<Redirected> {
    const keepalive = bytes > 0 && this.budget.take(bytes);
    const { endpoint, authorization } = this.access;
    const adapter = adapterOf(this.page, { keepalive });
    try {
      const lrs = new XAPI({ endpoint, adapter, ...(authorization && { auth: authorization }) });
      return replyOf((await request(lrs)) as Answer);
    } catch {
      return { status: 0, body: undefined };
    } finally {
      if (keepalive) this.budget.give(bytes);
    }
  }
}

type Redirected = Reply & { readonly redirected?: boolean };

function replyOf({ status, headers, data, redirected }: Answer): Redirected {
  const etag = headers['etag'];
  const retryAfter = seconds(headers['retry-after'], headers['date']);
  return {
    status,
    redirected,
    ...(etag !== undefined && { etag }),
    ...(retryAfter !== undefined && { retryAfter }),
    body: data,
  };
}

/** How long `Retry-After` asks to wait: seconds or a date (RFC 9110 10.2.3); a date is read by the server's clock where it shows it. */
export function seconds(value = '', serverNow = ''): number | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  const left = Date.parse(value) - (Date.parse(serverNow) || Date.now());
  return left > 0 ? left / 1000 : undefined;
}
