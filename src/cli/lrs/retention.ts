import { Command } from 'commander';
import { UsageError } from '../exit.ts';
import { activityOf, type LrsOptions, lrsSubcommand, parseCount, withLrs } from './options.ts';

/** `parcours lrs retention`: how long the statements of each course are kept. */
export const retentionCommand = (): Command =>
  new Command('retention')
    .description('Say how long the statements of a course are kept. The server applies it daily.')
    .addCommand(
      lrsSubcommand('set')
        .description('Keep the statements of a course for so many days after they are stored.')
        .argument('<course>', 'its id, or the IRI of an activity')
        .argument('<days>', 'days', parseCount)
        .action(async (course: string, days: number, options: LrsOptions) => {
          await withLrs(options, ({ retentions }) => retentions.set({ activity: activityOf(course), days }));
          console.log(`Statements about ${activityOf(course)} are kept for ${days} days.`);
        }),
    )
    .addCommand(
      lrsSubcommand('remove')
        .description('Keep the statements of a course without end.')
        .argument('<course>')
        .action(async (course: string, options: LrsOptions) => {
          const removed = await withLrs(options, ({ retentions }) => retentions.remove(activityOf(course)));
          if (!removed) throw new UsageError(`Nothing was set for ${activityOf(course)}.`);
          console.log(`Statements about ${activityOf(course)} are kept without end.`);
        }),
    )
    .addCommand(lrsSubcommand('list').description('Show what is set.').action(list))
    .addCommand(lrsSubcommand('apply').description('Erase at once what is past its time.').action(apply));

async function list(options: LrsOptions): Promise<void> {
  const all = await withLrs(options, ({ retentions }) => retentions.list());
  const lines = all.map(({ activity, days }) => `${activity}  ${days} days`);
  console.log(lines.length === 0 ? 'Nothing is set: all statements are kept without end.' : lines.join('\n'));
}

async function apply(options: LrsOptions): Promise<void> {
  const erased = await withLrs(options, ({ retentions }) => retentions.apply());
  for (const { activity, statements } of erased) console.log(`${activity}  ${statements} statements erased`);
}
