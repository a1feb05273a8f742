import type { Command } from 'commander';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

/** `parcours lrs audit`: what administrators did. */
export const auditCommand = (): Command =>
  lrsSubcommand('audit')
    .description('Show what was done by these commands, and when.')
    .action(async (options: LrsOptions) => {
      for (const { at, act, detail } of await withLrs(options, (lrs) => lrs.audit.list())) {
        console.log(`${at}  ${act}  ${detail}`);
      }
    });
