import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/lrs/store/postgres-server.ts';
import { startLrs } from '../src/lrs/serve/server.ts';

/**
 * Has our LRS judged by ADL's conformance suite, in both versions, on one endpoint and one fresh store:
 *
 *     git clone https://github.com/adlnet/lrs-conformance-test-suite ../suite && npm install --prefix ../suite
 *     npx tsx build-scripts/conformance.ts ../suite [--store postgres]
 *
 * `--store` is `postgres` for a PostgreSQL started here for the purpose, or the address of a fresh database.
 *
 * The suite is no part of this repository. Its exit code is the number of failures modulo 256: only its summary lines count.
 */
const versions = ['1.0.3', '2.0.0'];

interface Summary {
  readonly version: string;
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
}

const [suite, flag, given] = process.argv.slice(2);
if (suite === undefined || (flag !== undefined && (flag !== '--store' || given === undefined))) {
  console.error('Usage: conformance.ts <folder of the suite> [--store <postgres or postgres://…>]');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
const postgres = given === 'postgres' ? await startPostgres() : undefined;
if (typeof postgres === 'string') throw new Error(postgres);
const store = postgres?.url ?? given ?? join(folder, 'lrs.db');
const lrs = await startLrs({ store, port: 0, secretFile: join(folder, 'secrets') });
try {
  if (lrs.firstKey === undefined) throw new Error('The store is not fresh: it has keys.');
  for (const version of versions) {
    const started = Date.now();
    const summary = await judge(suite, version, lrs.firstKey);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(
      `xAPI ${version}: ${summary.failed} failed of ${summary.total} (${summary.passed} passed, ${seconds} s)`,
    );
    // A suite that broke off early has failed little.
    if (summary.failed > 0 || summary.passed < summary.total) process.exitCode = 1;
  }
} finally {
  await lrs.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Runs the suite once; what it fails is shown as it comes. */
function judge(folderOfSuite: string, version: string, key: { id: string; secret: string }): Promise<Summary> {
  const endpoint = ['-e', `${lrs.url}/xapi`, '-a', '-u', key.id, '-p', key.secret];
  const child = spawn(process.execPath, ['bin/console_runner.js', ...endpoint, '-x', version, '-z'], {
    cwd: folderOfSuite,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      // It tells how far it is, too: the last line counts.
      const summary = output.match(/\{"total":\d.*\}/g)?.at(-1);
      if (summary === undefined) reject(new Error(`The suite ended without a summary:\n${output}`));
      else resolve(JSON.parse(summary) as Summary);
    });
  });
}
