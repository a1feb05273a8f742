import { readFile } from 'node:fs/promises';
import { run, runAll } from './run.ts';
import { staticChecks } from './static-checks.ts';

// `npm test`: types, lint, format, then the packages are built, then every test, browser included.
// The last line counts the tests, alone on its line, for whoever reads the log.

const report = 'dist/test-report.json';

await staticChecks();
await runAll([['tsx', 'build-scripts/build.ts']]);

const code = await run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(await readFile(report, 'utf8')) as Report;
const skipped = numTotalTests - numPassedTests - numFailedTests;
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = code || (numPassedTests === 0 ? 1 : 0);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
}
