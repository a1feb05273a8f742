import { Command, InvalidArgumentError, Option } from 'commander';
import { type Preset, presets } from '../../lrs/keys/presets.ts';
import type { Key } from '../../lrs/keys/keys.ts';
import { UsageError } from '../exit.ts';
import { activityOf, type LrsOptions, lrsSubcommand, parseCount, withLrs } from './options.ts';
import { showKey } from './show-key.ts';

interface AddOptions extends LrsOptions {
  readonly scope: Preset;
  readonly label: string;
  readonly course?: string;
  readonly package?: string;
  readonly days?: number;
}

/** `parcours lrs keys`: who may speak to the LRS. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('Make, list and revoke keys.')
    .addCommand(
      lrsSubcommand('add')
        .description('Make a key; its secret is shown once.')
        .addOption(
          new Option('--scope <scope>', 'what it may do').choices(Object.keys(presets)).makeOptionMandatory(true),
        )
        .requiredOption('--label <text>', 'whose it is: a system, never a learner', parseLabel)
        .option('--course <id>', 'only about this course; for write-only keys')
        .option('--package <id>', "only about this package's course, and revoked with it; for write-only keys")
        .option('--days <number>', 'days until it ends; without, it lasts', parseCount)
        .action(add),
    )
    .addCommand(lrsSubcommand('list').description('Show all keys, without secrets.').action(list))
    .addCommand(
      lrsSubcommand('revoke').description('End a key.').argument('<key>', 'its id, as in the list').action(revoke),
    );

async function add(options: AddOptions): Promise<void> {
  const { scope, label, course, package: packageId, days } = options;
  if ((course !== undefined || packageId !== undefined) && scope !== 'write-only') {
    throw new UsageError('Only a write-only key can be confined to a course: reading cannot be.');
  }
  const key = await withLrs(options, async ({ keys, packages, audit }) => {
    const found = packageId === undefined ? undefined : await packages.get(packageId);
    if (packageId !== undefined && !found) throw new UsageError(`There is no package "${packageId}".`);
    const activities = [...(found ? [found.course] : []), ...(course === undefined ? [] : [activityOf(course)])];
    const created = await keys.create({
      label,
      scopes: presets[scope],
      ...(activities.length > 0 && { activities }),
      ...(found && { package: found.id }),
      ...(days !== undefined && { expires: new Date(Date.now() + days * 86_400_000).toISOString() }),
    });
    await audit.note('key.create', { key: created.id, scope });
    return created;
  });
  console.log(showKey(key));
}

async function list(options: LrsOptions): Promise<void> {
  const keys = await withLrs(options, (lrs) => lrs.keys.list());
  console.log(keys.length === 0 ? 'There is no key.' : keys.map(line).join('\n'));
}

const line = ({ id, label, scopes, activities, created, expires, revoked }: Key): string =>
  [
    id,
    scopes.join('+').padEnd(20),
    `made ${created.slice(0, 10)}`,
    ...(revoked === undefined ? [] : [`revoked ${revoked.slice(0, 10)}`]),
    ...(expires === undefined ? [] : [`ends ${expires.slice(0, 10)}`]),
    ...(activities === undefined ? [] : [`about ${activities.join(', ')}`]),
    label,
  ].join('  ');

async function revoke(id: string, options: LrsOptions): Promise<void> {
  const revoked = await withLrs(options, async ({ keys, audit }) => {
    const done = await keys.revoke(id);
    if (done) await audit.note('key.revoke', { key: id });
    return done;
  });
  if (!revoked) throw new UsageError(`There is no key "${id}" to revoke: parcours lrs keys list shows them.`);
  console.log(`The key ${id} is revoked; a server that runs knows it within five seconds.`);
}

function parseLabel(text: string): string {
  if (text.trim() === '' || text.length > 200) throw new InvalidArgumentError('A label has 1 to 200 characters.');
  return text.trim();
}
