import { refusals } from '../../../src/xapi/validate/validate.ts';
import type { Statement } from '../../../src/xapi/statement.ts';

type Sent = Statement & { readonly id: string };

export interface Asked {
  readonly request: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An LRS and a gateway in front of it: stores what is valid, keeps documents, gives tokens for an hour. */
export class FakeLrsWorld {
  readonly statements: Sent[] = [];
  readonly refused: string[] = [];
  readonly asked: Asked[] = [];
  readonly documents = new Map<string, { readonly body: string; readonly etag: string }>();
  isDown = false;
  hasStates = true;
  /** Says the ETag of what was written, as not every LRS does. */
  tellsTag = false;
  /** Who may: `Authorization` as it must be. */
  authorization: string | undefined;
  /** Milliseconds by which its clock is behind the learner's. */
  behind = 0;
  /** Seconds that the gateway asks to wait with the next token. */
  wait: number | undefined;
  private tags = 0;
  private tokens = 0;

  async fetch(url: string, { method = 'GET', headers = {}, body }: RequestInit): Promise<Response> {
    await new Promise((done) => setTimeout(done, 20));
    const { pathname, searchParams } = new URL(url);
    const sent = headers as Record<string, string>;
    this.asked.push({ request: `${method} ${pathname}`, headers: sent, body: String(body ?? '') });
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (pathname.endsWith('/tokens')) return this.token(JSON.parse(String(body)) as { readonly learner: string });
    if (this.authorization !== sent['Authorization']) return new Response('Who is that?', { status: 401 });
    if (pathname.endsWith('/statements')) return this.store(JSON.parse(String(body)) as Sent[]);
    if (!this.hasStates) return new Response('Not implemented.', { status: 404 + (method === 'PUT' ? 1 : 0) });
    return this.document(method, searchParams.toString(), sent, String(body));
  }

  /** Ends the tokens that were given. */
  forget(): void {
    this.authorization = 'Bearer none';
  }

  verbs(): readonly string[] {
    return this.statements.map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));
  }

  private token({ learner }: { readonly learner: string }): Response {
    if (this.wait) return new Response('Too many.', { status: 429, headers: { 'Retry-After': String(this.wait) } });
    this.authorization = `Bearer t${(this.tokens += 1)}`;
    const granted = {
      token: `t${this.tokens}`,
      endpoint: 'https://lrs.example/xapi/',
      actor: { objectType: 'Agent', account: { homePage: 'https://lrs.example', name: `p-${learner.length}` } },
      registration: '11111111-2222-4333-8444-555555555555',
      expires: new Date(Date.now() - this.behind + 3_600_000).toISOString(),
    };
    const headers = { Date: new Date(Date.now() - this.behind).toUTCString() };
    return new Response(JSON.stringify(granted), { status: 201, headers });
  }

  private store(statements: readonly Sent[]): Response {
    if (statements.some(({ id }) => this.statements.some((each) => each.id === id)))
      return new Response('There is one with that id.', { status: 409 });
    const wrong = statements.flatMap((each) => refusals(each, '1.0.3'));
    if (wrong.length) {
      this.refused.push(JSON.stringify(wrong));
      return new Response(JSON.stringify(wrong), { status: 400 });
    }
    this.statements.push(...statements);
    return new Response(JSON.stringify(statements.map(({ id }) => id)), { status: 200 });
  }

  private document(method: string, key: string, headers: Record<string, string>, body: string): Response {
    const held = this.documents.get(key);
    if (method === 'GET') {
      if (!held) return new Response('', { status: 404 });
      return new Response(held.body, { status: 200, headers: { ETag: held.etag } });
    }
    if (method === 'POST') {
      const merged = { ...(JSON.parse(held?.body ?? '{}') as object), ...(JSON.parse(body) as object) };
      this.documents.set(key, { body: JSON.stringify(merged), etag: `"${(this.tags += 1)}"` });
      return new Response(null, { status: 204 });
    }
    const match = headers['If-Match'];
    const isFree = headers['If-None-Match'] === '*' && !held;
    if (!isFree && !(held && (match === '*' || match === held.etag))) return new Response('', { status: 412 });
    const etag = `"${(this.tags += 1)}"`;
    this.documents.set(key, { body, etag });
    return new Response(null, { status: 204, headers: this.tellsTag ? { ETag: etag } : {} });
  }
}
