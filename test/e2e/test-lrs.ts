import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLrs } from '../../src/lrs/opened.ts';
import { type Running, startLrs } from '../../src/lrs/server.ts';
import { courseActivityId } from '../../src/xapi/activity-ids.ts';
import type { StoredStatement } from '../../src/xapi/statement.ts';

/** An LRS on this machine with a file of its own: it can be stopped, and started again with all it had. */
export class TestLrs {
  readonly folder: string;
  readonly port: number;
  private running: Running | undefined;
  private authorization: string;

  private constructor(folder: string, running: Running) {
    this.folder = folder;
    this.running = running;
    this.port = Number(new URL(running.url).port);
    const { id = '', secret = '' } = running.firstKey ?? {};
    this.authorization = `Basic ${btoa(`${id}:${secret}`)}`;
  }

  static async start(): Promise<TestLrs> {
    const folder = await mkdtemp(path.join(tmpdir(), 'parcours-lrs-'));
    return new TestLrs(folder, await startLrs(optionsOf(folder, 0)));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get key(): string {
    return this.authorization;
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  async startAgain(): Promise<void> {
    this.running = await startLrs(optionsOf(this.folder, this.port));
  }

  /** Lets the package of a course ask for tokens, as `parcours lrs packages add` does. */
  async admit(id: string, course: string): Promise<void> {
    const lrs = await openLrs({ ...optionsOf(this.folder, this.port), publicUrl: this.url });
    await lrs.packages.add({ id, course: courseActivityId(course), homePage: `${this.url}/` });
    await lrs.close();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Asks as the administrator does. */
  ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: this.authorization, 'X-Experience-API-Version': '1.0.3', ...init.headers };
    return fetch(new URL(address, this.url), { ...init, headers });
  }

  /** Everything stored, oldest first, page after page. */
  async statements(): Promise<readonly StoredStatement[]> {
    const all: StoredStatement[] = [];
    for (let next = '/xapi/statements?ascending=true&limit=100'; next;) {
      const answer = await this.ask(next);
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      const { statements, more } = (await answer.json()) as { statements: StoredStatement[]; more?: string };
      all.push(...statements);
      next = more ?? '';
    }
    return all;
  }
}

const optionsOf = (folder: string, port: number) => ({
  store: path.join(folder, 'statements.sqlite'),
  secretFile: path.join(folder, 'secrets.json'),
  port,
  // A learner of a test is quicker than any.
  rates: { token: { burst: 10_000, perSecond: 1000 } },
});
