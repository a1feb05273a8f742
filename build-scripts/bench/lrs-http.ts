import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { type Figure, median } from './figure.ts';
import { questionId, sentStatement } from './lrs-statements.ts';
import { fine, percentile } from './lrs-store.ts';

interface Server {
  readonly child: ChildProcess;
  readonly url: string;
  readonly authorization: string;
}

/** The whole LRS over HTTP on a new file: keys, validation, store. On this machine's own address alone. */
export const measureLrsHttp = (file: string): Promise<readonly Figure[]> =>
  withServer(file, async (ask) => {
    const { batches, singles } = await measureSending(ask);
    return [
      { name: 'lrs.http.thousand-in-batches', value: batches, unit: 's', target: 0.2 },
      { name: 'lrs.http.thousand-singles', value: singles, unit: 's', target: 0.667 },
    ];
  });

/** The same on a file that `measureLrsStore` has filled; what is read, and whether memory stays as it was. */
export const measureLrsFilled = (file: string): Promise<readonly Figure[]> =>
  withServer(file, async (ask, server) => {
    await send(ask, { batch: 50, count: 2000, atOnce: 4 });
    const before = await memoryOf(server);
    const { batches, singles } = await measureSending(ask);
    const pages = await readPages(ask);
    const after = await memoryOf(server);
    return [
      { name: 'lrs.filled.thousand-in-batches', value: batches, unit: 's' },
      { name: 'lrs.filled.thousand-singles', value: singles, unit: 's' },
      { name: 'lrs.filled.page.median', value: fine(median(pages)), unit: 's' },
      { name: 'lrs.filled.page.p95', value: fine(percentile(pages, 0.95)), unit: 's', target: 0.02 },
      { name: 'lrs.filled.memory.before', value: before, unit: 'bytes' },
      { name: 'lrs.filled.memory.after', value: after, unit: 'bytes' },
    ];
  });

async function measureSending(ask: Ask): Promise<{ readonly batches: number; readonly singles: number }> {
  await send(ask, { batch: 50, count: 2000, atOnce: 4 });
  const batches = await send(ask, { batch: 50, count: 20_000, atOnce: 4 });
  return { batches, singles: await send(ask, { batch: 1, count: 6000, atOnce: 32 }) };
}

async function withServer<T>(file: string, work: (ask: Ask, server: Server) => Promise<T>): Promise<T> {
  const server = await start(file);
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  try {
    return await work(asker(server, agent), server);
  } finally {
    agent.destroy();
    server.child.send('stop');
    await once(server.child, 'exit');
  }
}

async function start(file: string): Promise<Server> {
  const script = path.join(import.meta.dirname, 'lrs-process.ts');
  const secret = path.join(path.dirname(file), 'lrs.secret');
  const child = fork(script, [file, secret], { execArgv: ['--import', 'tsx'] });
  const [{ url, key }] = (await once(child, 'message')) as [{ url: string; key?: { id: string; secret: string } }];
  if (!key) throw new Error('The LRS has keys already: measure on a new file.');
  return { child, url, authorization: `Basic ${Buffer.from(`${key.id}:${key.secret}`).toString('base64')}` };
}

async function memoryOf({ child }: Server): Promise<number> {
  child.send('memory');
  const [{ memory }] = (await once(child, 'message')) as [{ memory: number }];
  return memory;
}

type Ask = (method: 'GET' | 'POST', address: string, body?: string) => Promise<string>;

/** Node's own client, bare: it shares the processor with what it measures. */
const asker =
  ({ url, authorization }: Server, agent: Agent): Ask =>
  (method, address, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      };
      const asked = request(`${url}/xapi/${address}`, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${address}: ${answer.statusCode} ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });

interface Load {
  readonly batch: number;
  readonly count: number;
  readonly atOnce: number;
}

let sent = 0;

/** Seconds a thousand statements take. What is sent is made before. */
async function send(ask: Ask, { batch, count, atOnce }: Load): Promise<number> {
  const bodies = Array.from({ length: count / batch }, () =>
    JSON.stringify(Array.from({ length: batch }, () => sentStatement(sent++))),
  );
  const one = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await ask('POST', 'statements', body);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return fine((performance.now() - begun) / count);
}

async function readPages(ask: Ask): Promise<readonly number[]> {
  const since = await middle(ask);
  const times: number[] = [];
  for (let run = 0; run < 200; run++) {
    const query = new URLSearchParams({ activity: questionId(run % 50, run % 40), since, limit: '100' });
    const begun = performance.now();
    await ask('GET', `statements?${query}`);
    times.push((performance.now() - begun) / 1000);
  }
  return times;
}

/** Between the first and the last one stored. */
async function middle(ask: Ask): Promise<string> {
  const edge = async (ascending: string): Promise<number> => {
    const page = await ask('GET', `statements?limit=1&ascending=${ascending}`);
    return Date.parse((JSON.parse(page) as { statements: [{ stored: string }] }).statements[0].stored);
  };
  return new Date(((await edge('true')) + (await edge('false'))) / 2).toISOString();
}
