import type { SentStatement } from '../../../player/outbox/outbox.ts';

/**
 * What goes wrong with one request.
 * - `offline`: it does not arrive; `lost`: it arrives and its answer does not.
 * - `hangs`, `lost and hangs`: the same, and nothing ever tells.
 * - `page`: something on the way answers 200 with a page; `turned`: a redirect makes a GET of it.
 * - a number: the LRS answers that and stores nothing; `stores, then 500`: it stores all the same.
 */
export type Fault =
  | 'none'
  | 'offline'
  | 'lost'
  | 'hangs'
  | 'lost and hangs'
  | 'page'
  | 'turned'
  | 'stores, then 500'
  | number;

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly keepalive: boolean;
  readonly body: string;
  readonly ids: readonly string[];
}

/** An LRS that stores what it is sent, as far as its faults let it. */
export class FakeLrs {
  /** By id, as it came. */
  readonly statements = new Map<string, SentStatement>();
  readonly requests: Sent[] = [];
  /** Ids in the order they were stored, by request. */
  readonly stored: (readonly string[])[] = [];
  /** One for each request to come; then all goes well. */
  faults: Fault[] = [];
  /** What it says beside a refusal. */
  headers: Record<string, string> = {};
  /** 409 also for the same statement a second time. */
  isStrict = true;
  /** Refuses every batch that holds such a statement. */
  refuses: (statement: SentStatement) => number | undefined = () => undefined;
  mostBytes = Infinity;
  /** Answers to anything but statements. */
  document: (sent: Sent) => Response = () => new Response(null, { status: 404 });

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const body = String(init.body ?? '');
    const headers = init.headers as Record<string, string>;
    const isStatements = init.method === 'POST' && url.endsWith('/statements');
    const statements = isStatements ? (JSON.parse(body) as SentStatement[]) : [];
    const ids = statements.map(({ id }) => id);
    const sent = { url, method: init.method!, headers, keepalive: init.keepalive === true, body, ids };
    this.requests.push(sent);
    if (!isStatements) return this.document(sent);
    const fault = this.faults.shift() ?? 'none';
    // The network takes its time, so that pages can close meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stored = arrives.indexOf(fault) < 0 ? undefined : this.store(statements, body);
    if (typeof fault === 'number') return answer(fault, 'No.', this.headers);
    return fault === 'none' ? stored! : answers[fault]();
  }

  private store(statements: readonly SentStatement[], body: string): Response {
    if (new TextEncoder().encode(body).length > this.mostBytes) return answer(413, 'Too large.');
    const refusal = statements.map((each) => this.refuses(each)).find((status) => status !== undefined);
    if (refusal !== undefined) return answer(refusal, 'A statement is not as it should be.');
    const known = statements.filter(({ id }) => this.statements.has(id));
    const isSame = (each: SentStatement): boolean =>
      JSON.stringify(this.statements.get(each.id)) === JSON.stringify(each);
    if (known.some((each) => this.isStrict || !isSame(each))) return answer(409, 'There is one with that id.');
    for (const each of statements) this.statements.set(each.id, each);
    this.stored.push(statements.map(({ id }) => id));
    return answer(200, JSON.stringify(statements.map(({ id }) => id)));
  }
}

const arrives: readonly Fault[] = ['none', 'lost', 'lost and hangs', 'stores, then 500'];

const never = (): Promise<Response> => new Promise(() => {});
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const answers: Record<Exclude<Fault, number | 'none'>, () => Response | Promise<Response>> = {
  offline,
  lost: offline,
  hangs: never,
  'lost and hangs': never,
  page: () => answer(200, '<!doctype html><title>Connexion</title>'),
  turned: () => Object.defineProperty(answer(200, '{"statements":[]}'), 'redirected', { value: true }),
  'stores, then 500': () => answer(500, 'Oops'),
};

const answer = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : body, { status, headers });
