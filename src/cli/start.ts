import { type Command, InvalidArgumentError } from 'commander';
import { serveLrs, untilStopped } from './lrs/serve.ts';
import { lrsSubcommand } from './lrs/options.ts';
import { preview } from './preview.ts';

interface StartOptions {
  readonly packages: string;
  readonly data: string;
  readonly port: string;
  readonly store: string;
  readonly secretFile: string;
  readonly publicUrl?: string;
}

/** `parcours start`: the preview and the LRS side by side, until one Ctrl+C stops both. */
export const startCommand = (): Command =>
  lrsSubcommand('start')
    .description('Preview the built packages, and keep what is learnt in the LRS beside it.')
    .option('--packages <dir>', 'folder of the zips', 'dist/packages')
    .option('--data <dir>', 'folder where attempts are kept', '.parcours/preview')
    .option('--port <number>', 'port of the preview on 127.0.0.1; the LRS takes the next one', parsePort, '4747')
    .action(async ({ packages, data, ...options }: StartOptions) => {
      const lrsPort = String(Number(options.port) + 1);
      // The log of requests would hide what the preview says.
      const stop = await serveLrs({ ...options, port: lrsPort, host: '127.0.0.1', log: false });
      try {
        await Promise.race([preview({ packages, data, port: options.port }), untilStopped()]);
      } finally {
        await stop();
      }
      // The preview has nothing to finish.
      process.exit();
    });

function parsePort(text: string): string {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    throw new InvalidArgumentError(`"${text}" is no port: give a number from 1 to 65534.`);
  }
  return text;
}
