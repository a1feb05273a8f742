import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { importLines } from '../../lrs/admin/import.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

/** `parcours lrs import`: statements of another LRS, or of an export. */
export const importCommand = (): Command =>
  lrsSubcommand('import')
    .description('Store a file of statements, one a line (NDJSON): all of it, or nothing when a line is wrong.')
    .argument('<file>')
    .action(async (file: string, options: LrsOptions) => {
      process.exitCode = await importFile(file, options);
    });

async function importFile(file: string, options: LrsOptions): Promise<number> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const lines = () => createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const result = await withLrs(options, ({ store, audit, publicUrl }) =>
    importLines(lines, {
      store,
      audit,
      authority: { objectType: 'Agent', account: { homePage: `${publicUrl}/`, name: 'import' } },
    }),
  );
  if (result.outcome === 'imported') {
    const { statements, known, documents } = result;
    console.log(
      `${statements} statements and ${documents} documents imported; ${known} statements were there already.`,
    );
    return ExitCode.good;
  }
  for (const { line, message } of result.problems) console.error(`${file}:${line}: ${message}`);
  return ExitCode.problems;
}
