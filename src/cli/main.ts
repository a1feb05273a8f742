#!/usr/bin/env node
import { ExitCode, UsageError } from './exit.ts';
import { programFor, withSubcommands } from './program.ts';

const program = await programFor(process.argv[2]);

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
