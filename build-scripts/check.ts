import { runAll } from './run.ts';
import { staticChecks } from './static-checks.ts';

// `npm run check`: types, lint, format, unit tests; under a minute.
await staticChecks();
await runAll([['vitest', 'run', '--project', 'unit', '--project', 'player']]);
