import type { Command } from 'commander';
import { inspect } from '../../lrs/admin/inspect.ts';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

/** `parcours lrs inspect`: why reports count what they count. */
export const inspectCommand = (): Command =>
  lrsSubcommand('inspect')
    .description('Say how many statements follow our profile, and what is amiss in the others.')
    .action(async (options: LrsOptions) => {
      const { total, ours, reasons } = await withLrs(options, ({ store }) => inspect(store.statements));
      console.log(`${total} statements, of which ${ours} follow the profile: reports count those.`);
      for (const { count, property, message, clause, example } of reasons) {
        console.log(`${count} × ${property}: ${message} (${clause}) First in ${example}.`);
      }
    });
