import { runAll } from './run.ts';

// `npm run check`: types, lint, format, unit tests; under a minute.
await runAll([
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'player/tsconfig.json'],
  ['tsc', '-p', 'test/player/tsconfig.json'],
  ['oxlint', '--deny-warnings', '.'],
  ['oxfmt', '--check', '.'],
  ['vitest', 'run', '--project', 'unit'],
]);
