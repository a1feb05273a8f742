import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/lrs/store/open.ts';
import { aStatement } from '../an-lrs.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** As it is shipped: `npm run build` makes it. */
function lrsProcess(parameters: readonly string[], folder: string) {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'cli', 'main.js'), 'lrs', ...parameters], {
    cwd: folder,
    env: { ...process.env, PARCOURS_LRS_SECRET_FILE: path.join(folder, 'secret') },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => void (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (said.err += chunk.toString()));
  return { child, said, ended: once(child, 'exit') };
}

async function until<T>(find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve((socket.destroy(), true)));
    socket.on('error', () => resolve(false));
  });

test.concurrent('told to stop, it answers the request under way, stores it, takes no other, and ends with 0', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lrs-process-'));
  const store = path.join(folder, 'lrs.sqlite');
  const { child, said, ended } = lrsProcess(['--port', '0', '--store', store], folder);
  try {
    const port = Number(
      await until(() => {
        if (child.exitCode !== null) throw new Error(said.err);
        return /is at http:\/\/127\.0\.0\.1:(\d+)/.exec(said.err)?.[1];
      }),
    );
    const [, authorization = ''] = /Authorization: (Basic \S+)/.exec(said.err) ?? [];
    const statement = aStatement({ actor: { mbox: 'mailto:learner@example.org' } });
    const body = JSON.stringify(statement);
    const request = http.request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/xapi/statements',
      headers: {
        Authorization: authorization,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      },
    });
    const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
    request.write(body.slice(0, 20));
    // Its head has arrived once the server counts it.
    await until(async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return /requests_running 2/.test(metrics) || undefined;
    });
    child.kill('SIGTERM');
    await until(async () => ((await isOpen(port)) ? undefined : true));
    request.end(body.slice(20));
    const [response] = await answered;
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(await ended).toEqual([0, null]);
    const lines = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { route: string; status: number });
    expect(lines.at(-1)).toMatchObject({ route: '/xapi/statements', status: 200 });
    const opened = await openStore(store);
    expect(await opened.store.statements.get(statement.id, { voided: false })).toBeDefined();
    await opened.database.close();
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

test.concurrent('what keeps it from starting is a sentence and exit code 2', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lrs-process-'));
  const { child, said, ended } = lrsProcess(['--port', '0', '--store', folder], folder);
  try {
    expect(await ended).toEqual([2, null]);
    expect(said.err).toMatch(/^The store .* cannot be opened: .*\n$/);
    expect(said.out).toBe('');
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});
