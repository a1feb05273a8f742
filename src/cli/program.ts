import { Command } from 'commander';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { competenciesCommand } from './competencies.ts';
import { mapCommand } from './map.ts';
import { schemaCommand } from './schema.ts';

/** All commands. Those of `asked` are loaded with all they need; the others, if that is much, by their name alone. */
export async function programFor(asked: string | undefined): Promise<Command> {
  const program = new Command('parcours')
    .description('Course text to e-learning packages: check it, build it, try it, and keep what learners did.')
    .addCommand(checkCommand())
    .addCommand(buildCommand())
    .addCommand(mapCommand())
    .addCommand(competenciesCommand())
    .addCommand(schemaCommand());

  // Loaded when asked for: the preview's LMS emulator would double the start of a build.
  program
    .command('preview', { isDefault: false })
    .description('Play the built packages on this machine, as a learner would in an LMS.')
    .option('--packages <dir>', 'folder of the zips', 'dist/packages')
    .option('--data <dir>', 'folder where attempts are kept', '.parcours/preview')
    .option('--port <number>', 'port on 127.0.0.1', '4747')
    .action(async (options: { packages: string; data: string; port: string }) => {
      const { preview } = await import('./preview.ts');
      await preview(options);
    });

  // Likewise: the LRS's database drivers.
  if (asked === 'lrs') program.addCommand((await import('./lrs/lrs.ts')).lrsCommand());
  else program.command('lrs').description('Keep what learners did: serve the Learning Record Store, or administer it.');
  if (asked === 'start') program.addCommand((await import('./start.ts')).startCommand());
  else
    program.command('start').description('Preview the built packages, and keep what is learnt in the LRS beside it.');
  return program;
}

/** A command and all below it. */
export function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
