import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { eraseAgent, learnerAgent } from '../../lrs/admin/erase.ts';
import type { OpenedLrs } from '../../lrs/opening/open-lrs.ts';
import type { Identified } from '../../xapi/statement.ts';
import { UsageError } from '../exit.ts';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

interface EraseOptions extends LrsOptions {
  readonly homePage?: string;
  readonly name?: string;
  readonly mbox?: string;
  readonly package?: string;
  readonly platform?: string;
  readonly learner?: string;
  readonly yes?: boolean;
}

/** `parcours lrs erase`: everything of one person. */
export const eraseCommand = (): Command =>
  lrsSubcommand('erase')
    .description(
      'Remove every statement and document of one person, for good. "-" reads a value from the standard input.',
    )
    .addOption(new Option('--home-page <URL>', 'account: home page').conflicts(['mbox', 'package']))
    .option('--name <name>', 'account: name')
    .addOption(new Option('--mbox <address>', 'e-mail address').conflicts(['package']))
    .option('--package <id>', 'learner of a package: its id')
    .option('--platform <origin>', 'learner of a package: origin of the LMS')
    .option('--learner <id>', "learner of a package: the LMS's id")
    .option('--yes', 'erase: without it nothing is done')
    .action(erase);

async function erase(options: EraseOptions): Promise<void> {
  const count = await withLrs(options, async (lrs) => {
    const agent = await agentOf(lrs, await withInput(options));
    if (options.yes !== true)
      throw new UsageError('Nothing was erased. Make a backup if you need one, then add --yes.');
    return eraseAgent({ ...lrs, statements: lrs.store.statements }, agent);
  });
  console.log(`${count} statements erased. Older backups and exports still hold them: see docs/administrator/lrs.md.`);
}

async function agentOf({ packages }: OpenedLrs, options: EraseOptions): Promise<Identified> {
  const { homePage, name, mbox, package: packageId, platform, learner } = options;
  if (homePage !== undefined && name !== undefined) return { account: { homePage, name } };
  if (mbox !== undefined) return { mbox: mbox.startsWith('mailto:') ? mbox : `mailto:${mbox}` };
  if (packageId !== undefined && platform !== undefined && learner !== undefined) {
    return learnerAgent(packages, packageId, { platform, id: learner });
  }
  throw new UsageError(
    'Say whose statements: --home-page and --name, or --mbox, or --package with --platform and --learner.',
  );
}

/** So that a name stays out of the shell's history. */
async function withInput(options: EraseOptions): Promise<EraseOptions> {
  const from = (['name', 'mbox', 'learner'] as const).find((option) => options[option] === '-');
  return from === undefined ? options : { ...options, [from]: (await text(process.stdin)).replace(/\r?\n$/, '') };
}
