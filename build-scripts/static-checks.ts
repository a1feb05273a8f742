import { run } from './run.ts';

const checks = [
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'player/tsconfig.json'],
  ['tsc', '-p', 'test/player/tsconfig.json'],
  ['oxlint', '--deny-warnings', '.'],
  ['oxfmt', '--check', '.'],
] as const;

/** Types, lint and format, side by side; all of them speak before the first failure ends the process. */
export async function staticChecks(): Promise<void> {
  const codes = await Promise.all(checks.map(([command, ...parameters]) => run(command, ...parameters)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}
