import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSchemas } from '../../src/cli/read-schemas.ts';
import { openLrs } from '../../src/lrs/opening/open-lrs.ts';
import { presets } from '../../src/lrs/keys/presets.ts';
import { type Running, startLrs } from '../../src/lrs/serve/server.ts';
import { courseActivityId } from '../../src/xapi/activity-ids.ts';
import type { StoredStatement } from '../../src/xapi/statement.ts';

/** An LRS on this machine with a file of its own: it can be stopped, and started again with all it had. */
export class TestLrs {
  readonly folder: string;
  readonly port: number;
  private running: Running | undefined;
  /** What a key that may do everything is sent as. */
  readonly key: string;

  private constructor(folder: string, first: Running, key: string) {
    this.folder = folder;
    this.running = first;
    this.port = Number(new URL(first.url).port);
    this.key = key;
  }

  static async start(): Promise<TestLrs> {
    const folder = await mkdtemp(path.join(tmpdir(), 'parcours-lrs-'));
    const lrs = await openLrs({ ...optionsOf(folder, 0), publicUrl: 'http://127.0.0.1' });
    const { id, secret } = await lrs.keys.create({ label: 'test', scopes: presets.admin });
    await lrs.close();
    return new TestLrs(folder, await running(folder, 0), `Basic ${btoa(`${id}:${secret}`)}`);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  async startAgain(): Promise<void> {
    this.running = await running(this.folder, this.port);
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
    const headers = { Authorization: this.key, 'X-Experience-API-Version': '1.0.3', ...init.headers };
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

const running = async (folder: string, port: number): Promise<Running> =>
  startLrs({ ...optionsOf(folder, port), schemas: await readSchemas('cmi5') });

const optionsOf = (folder: string, port: number) => ({
  store: path.join(folder, 'statements.sqlite'),
  secretFile: path.join(folder, 'secrets.json'),
  port,
  // A learner of a test is quicker than any.
  rates: { token: { burst: 10_000, perSecond: 1000 } },
});
