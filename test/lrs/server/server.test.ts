import { get } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLrs } from '../../../src/lrs/serve/server.ts';
import { SetupError } from '../../../src/lrs/opening/setup-error.ts';
import { openStore } from '../../../src/lrs/store/open.ts';
import { anLrs, aStatement, ask } from '../an-lrs.ts';
import { addPackage, learn, learnerOf } from '../admin/administration.ts';

const actor = { mbox: 'mailto:learner-4711@example.org', name: 'Ann Other' };

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lrs-server-'))));
afterAll(() => rm(folder, { recursive: true }));

const start = (options: Partial<Parameters<typeof startLrs>[0]> = {}) =>
  startLrs({ store: path.join(folder, 'ok.sqlite'), port: 0, secretFile: path.join(folder, 'secret'), ...options });

async function whyNot(options: Partial<Parameters<typeof startLrs>[0]>): Promise<string> {
  const error: unknown = await start(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SetupError)) throw error;
  return error.message.replaceAll(folder, '…').replaceAll(/\d{4,5}/g, 'N');
}

test('the first start makes one full key and hands it out once', async () => {
  const store = path.join(folder, 'first', 'lrs.sqlite');
  const first = await start({ store });
  const { id = '', secret = '' } = first.firstKey ?? {};
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const headers = { Authorization: authorization, 'X-Experience-API-Version': '1.0.3' };
  expect((await fetch(`${first.url}/xapi/statements`, { headers })).status).toBe(200);
  await first.stop();
  const second = await start({ store });
  expect(second.firstKey).toBeUndefined();
  await second.stop();
});

test('what keeps it from starting is told in a sentence', async () => {
  const taken = await start();
  const port = Number(new URL(taken.url).port);
  expect(await whyNot({ store: path.join(folder, 'other.sqlite'), port })).toMatchInlineSnapshot(
    `"Port N is taken: another LRS may be running. Choose one with --port N."`,
  );
  await taken.stop();
  const file = path.join(folder, 'no-database');
  await writeFile(
    file,
    'This is a text, and longer than the header of a database is, so that it is looked at. '.repeat(9),
  );
  expect(await whyNot({ store: file })).toMatchInlineSnapshot(
    `"…/no-database is no database of SQLite: choose another file with --store."`,
  );
  expect(await whyNot({ store: path.join(file, 'in-a-file', 'lrs.sqlite') })).toMatchInlineSnapshot(
    `"The folder of the store …/no-database/in-a-file/lrs.sqlite is no folder."`,
  );
  await mkdir(path.join(folder, 'folder'));
  expect(await whyNot({ store: path.join(folder, 'folder') })).toMatchInlineSnapshot(
    `"The store …/folder cannot be opened: is it a file this user may read and write?"`,
  );
  expect(await whyNot({ store: 'postgres://lrs:secret@127.0.0.1:9/lrs' })).toMatchInlineSnapshot(
    `"The database postgres://lrs@127.0.0.1:9/lrs cannot be opened: nothing answers there: is PostgreSQL running?"`,
  );
  expect(await whyNot({ secret: 'short' })).toMatchInlineSnapshot(
    `"A secret in PARCOURS_LRS_SECRET has 5 characters: at least 32 random ones are needed (openssl rand -base64 32)."`,
  );
  const newer = path.join(folder, 'newer.sqlite');
  const { database } = await openStore(newer);
  await database.run("INSERT INTO migrations (id) VALUES ('later-9')");
  await database.close();
  expect(await whyNot({ store: newer })).toMatchInlineSnapshot(
    `"The database was written by a newer version of Parcours: it has later-9, which this version does not know. Nothing was changed. Use the newer version, or another database."`,
  );
});

test('a secret that is missing is told at the start, not by the first learner', async () => {
  const store = path.join(folder, 'packages.sqlite');
  const lrs = await anLrs({ store, secret: 'the secret of the package 0123456789 01' });
  await addPackage(lrs);
  await lrs.opened.close();
  expect(await whyNot({ store })).toMatchInlineSnapshot(
    `"A secret of the package "oil" is missing from the secrets of this LRS: put back the file (or PARCOURS_LRS_SECRET) it was added with."`,
  );
});

test('a line in the log names the route and the key, and no person, address, query or body', async () => {
  const lrs = await anLrs({ behindProxy: true });
  await addPackage(lrs);
  const learner = await learnerOf(lrs, 'learner-4711');
  await learn(lrs, learner, 1);
  const key = await lrs.opened.keys.create({ label: 'Ann’s', scopes: ['write', 'read'] });
  const authorization = `Basic ${Buffer.from(`${key.id}:${key.secret}`).toString('base64')}`;
  const headers = { 'X-Forwarded-For': '192.0.2.1' };
  await ask(lrs, '/xapi/statements', { authorization, headers, body: aStatement({ actor }) });
  await ask(lrs, `/xapi/statements?agent=${encodeURIComponent(JSON.stringify(actor))}`, { authorization, headers });
  await ask(lrs, '/wp-admin/learner-4711', { headers });
  await ask(lrs, '/xapi/statements?agent=nobody', { headers });
  expect(lrs.lines.map(({ method, route, status, key: who }) => [method, route, status, who])).toEqual([
    ['POST', '/gateway/tokens', 201, undefined],
    ['POST', '/xapi/statements', 200, 'gateway:oil'],
    ['POST', '/xapi/statements', 200, key.id],
    ['GET', '/xapi/statements', 200, key.id],
    ['GET', 'none', 404, undefined],
    ['GET', '/xapi/statements', 401, undefined],
  ]);
  const log = JSON.stringify(lrs.lines);
  for (const word of ['4711', 'Ann', '192.0.2', 'agent', learner.actor.account.name, key.secret]) {
    expect(log).not.toContain(word);
  }
  for (const line of lrs.lines) {
    expect(Object.keys(line).filter((name) => name !== 'key')).toEqual(['time', 'method', 'route', 'status', 'ms']);
  }
});

test('metrics count requests and statements, for keys that read, and name nobody', async () => {
  const lrs = await anLrs();
  const body = [aStatement({ actor }), aStatement({ actor })];
  await ask(lrs, '/xapi/statements', { authorization: await lrs.key('write-only'), body });
  await ask(lrs, '/xapi/statements', { authorization: await lrs.key('write-only') });
  expect((await ask(lrs, '/metrics')).status).toBe(401);
  expect((await ask(lrs, '/metrics', { authorization: await lrs.key('write-only') })).status).toBe(401);
  const { status, text } = await ask(lrs, '/metrics', { authorization: await lrs.key('read') });
  expect(status).toBe(200);
  const lines = text.split('\n');
  expect(lines).toContain('parcours_lrs_requests_total{method="POST",route="/xapi/statements",status="200"} 1');
  expect(lines).toContain('parcours_lrs_requests_total{method="GET",route="/xapi/statements",status="403"} 1');
  expect(lines).toContain('parcours_lrs_requests_total{method="GET",route="/metrics",status="401"} 2');
  expect(lines).toContain('parcours_lrs_request_seconds_count{method="POST",route="/xapi/statements"} 1');
  expect(lines).toContain('parcours_lrs_statements_stored_total 2');
  expect(lines).toContain('parcours_lrs_requests_running 1');
  for (const line of lines) expect(line).toMatch(/^$|^# (HELP|TYPE) \w+ |^\w+(\{.*\})? [\d.e+-]+$/);
  expect(text).not.toMatch(/4711|Ann/);
});

/** `fetch` sets `Host` itself. */
const statusUnder = (host: string, url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { Host: host } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });

test('metrics are not open to a site that gives its name to this machine', async () => {
  const running = await start();
  const url = `${running.url}/metrics`;
  expect(await statusUnder('localhost:4748', url)).toBe(200);
  expect(await statusUnder('[::1]:4748', url)).toBe(200);
  expect(await statusUnder('evil.example:4748', url)).toBe(401);
  await running.stop();
});

test('metrics are open to this machine, but not through a proxy on it', async () => {
  const running = await start();
  const asks = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${running.url}/metrics`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  expect(await asks({})).toBe(200);
  expect(await asks({ 'X-Forwarded-For': '127.0.0.1' })).toBe(401);
  await running.stop();
  const proxied = await start({ behindProxy: true });
  const through = await fetch(`${proxied.url}/metrics`, { headers: { 'X-Forwarded-For': '192.0.2.1' } });
  await through.arrayBuffer();
  expect(through.status).toBe(401);
  await proxied.stop();
});

test('health tells whether statements can be stored', async () => {
  const lrs = await anLrs();
  expect((await ask(lrs, '/health')).text).toBe('{"status":"ok","database":"ok"}');
  await lrs.opened.close();
  const { status, text } = await ask(lrs, '/health');
  expect([status, text]).toEqual([503, '{"status":"failing","database":"unreachable"}']);
});

test('behind a proxy, tokens are for the address that the proxy was asked by', async () => {
  const running = await start({ behindProxy: true, store: path.join(folder, 'proxy.sqlite') });
  await running.stop();
  const lrs = await anLrs({ store: path.join(folder, 'proxy.sqlite'), secretFile: path.join(folder, 'secret') });
  await addPackage(lrs);
  await lrs.opened.close();
  const again = await start({ behindProxy: true, store: path.join(folder, 'proxy.sqlite') });
  const response = await fetch(`${again.url}/gateway/tokens`, {
    method: 'POST',
    headers: { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'lrs.example.net' },
    body: JSON.stringify({ package: 'oil', learner: 'x', platform: 'https://lms.example.org' }),
  });
  expect(((await response.json()) as { endpoint: string }).endpoint).toBe('https://lrs.example.net/xapi/');
  await again.stop();
});
