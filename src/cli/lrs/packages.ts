import { Command } from 'commander';
import { UsageError } from '../exit.ts';
import { activityOf, localUrl, type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

interface AddOptions extends LrsOptions {
  readonly course?: string;
  readonly origin?: readonly string[];
}

/** `parcours lrs packages`: which packages built with `--lrs` may send statements through the gateway. */
export const packagesCommand = (): Command =>
  new Command('packages')
    .description('Name the packages that may send statements through the gateway.')
    .addCommand(
      lrsSubcommand('add')
        .description('Let a package send statements about its course.')
        .argument('<id>', 'public id, as it stands in the package')
        .option('--course <id>', 'course it is about; the same as its id when none is given')
        .option('--origin <origin...>', 'LMSs that may use it, such as https://lms.example.fr; any when none is given')
        .action(add),
    )
    .addCommand(lrsSubcommand('list').description('Show all packages.').action(list))
    .addCommand(
      lrsSubcommand('remove')
        .description('Let a package send no more; its statements stay, its tokens and keys end.')
        .argument('<id>')
        .action(remove),
    );

async function add(id: string, options: AddOptions): Promise<void> {
  const origins = options.origin?.map(originOf);
  await withLrs(options, async ({ packages, audit }) => {
    await packages.add({
      id,
      course: activityOf(options.course ?? id),
      homePage: `${options.publicUrl ?? localUrl}/gateway/${encodeURIComponent(id)}`,
      ...(origins && { origins }),
    });
    await audit.note('package.add', { package: id });
  });
  console.log(`The package "${id}" may send statements about ${activityOf(options.course ?? id)}.`);
}

async function list(options: LrsOptions): Promise<void> {
  const packages = await withLrs(options, (lrs) => lrs.packages.list());
  const lines = packages.map(({ id, course, origins }) => [id, course, origins?.join(' ') ?? 'any origin'].join('  '));
  console.log(lines.length === 0 ? 'There is no package.' : lines.join('\n'));
}

async function remove(id: string, options: LrsOptions): Promise<void> {
  await withLrs(options, async ({ packages, keys, audit }) => {
    if (!(await packages.remove(id))) throw new UsageError(`There is no package "${id}".`);
    await keys.revokePackage(id);
    await audit.note('package.remove', { package: id });
  });
  console.log(`The package "${id}" may send no more. What it sent stays: parcours lrs retention or erase removes it.`);
}

function originOf(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin === 'null') {
    throw new UsageError(`"${text}" is no origin: write it as https://lms.example.fr.`);
  }
  return new URL(text).origin;
}
