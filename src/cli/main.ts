#!/usr/bin/env node
import { Command } from 'commander';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { ExitCode, UsageError } from './exit.ts';
import { schemaCommand } from './schema.ts';

const program = new Command('parcours')
  .description('Course text to SCORM packages: check it, build it, try it.')
  .addCommand(checkCommand())
  .addCommand(buildCommand())
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
if (process.argv[2] === 'lrs') program.addCommand((await import('./lrs.ts')).lrsCommand());
else program.command('lrs').description('Keep what learners did: serve the Learning Record Store, or administer it.');
if (process.argv[2] === 'start') program.addCommand((await import('./start.ts')).startCommand());
else program.command('start').description('Preview the built packages, and keep what is learnt in the LRS beside it.');

for (const command of withSubcommands(program)) {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? ExitCode.good : ExitCode.usage));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = ExitCode.usage;
  } else {
    console.error(error);
    console.error('\nThis is a bug of Parcours, not of your course. Please report it with the lines above.');
    process.exitCode = ExitCode.bug;
  }
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
