import type { Command } from 'commander';
import { startLrs } from '../../lrs/serve/server.ts';
import { UsageError } from '../exit.ts';
import { explained, type LrsOptions, lrsSubcommand, secretOf } from './options.ts';
import { readSchemas } from '../read-schemas.ts';
import { showKey } from './show-key.ts';

export interface ServeOptions extends LrsOptions {
  readonly port: string;
  readonly host: string;
  readonly behindProxy?: boolean;
  readonly log: boolean;
}

/** `parcours lrs`: serves the Learning Record Store until it is stopped. */
export const serveCommand = (): Command =>
  lrsSubcommand('serve')
    .description('Serve the Learning Record Store. Without any key, one is made and shown once.')
    .option('--port <number>', 'port to listen on', '4748')
    .option('--host <address>', 'address of this machine to listen on', '127.0.0.1')
    .option('--behind-proxy', 'believe X-Forwarded-* headers: only behind a proxy that sets them')
    .option('--no-log', 'print no line per request')
    .action(async (options: ServeOptions) => {
      const stop = await serveLrs(options);
      await untilStopped();
      await stop();
    });

/** Starts the LRS and says where it is; returns what stops it. */
export async function serveLrs(options: ServeOptions): Promise<() => Promise<void>> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`"${options.port}" is no port: give a number from 0 to 65535 (0 takes any that is free).`);
  }
  const { log: wantsLog, ...rest } = options;
  const log = (line: string) => void process.stdout.write(`${line}\n`);
  const schemas = await readSchemas('cmi5');
  const running = await explained(() => startLrs({ ...rest, port, schemas, ...secretOf(), ...(wantsLog && { log }) }));
  // On the other channel: what is on stdout is the log, line by line.
  if (running.firstKey) console.error(`${showKey(running.firstKey)}\n`);
  console.error(`The LRS is at ${running.url}/xapi/ (Ctrl+C stops it).`);
  return () => running.stop();
}

/** A second signal ends at once, for whoever cannot wait. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}
