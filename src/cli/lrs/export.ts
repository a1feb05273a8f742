import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { exportLines } from '../../lrs/admin/export.ts';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

interface ExportOptions extends LrsOptions {
  readonly out?: string;
  readonly documents?: boolean;
}

/** `parcours lrs export`: everything, to a file or to the next command. */
export const exportCommand = (): Command =>
  lrsSubcommand('export')
    .description('Write all statements, one a line (NDJSON), with their attachments.')
    .option('--out <file>', 'file to write; the standard output when none is given')
    .option('--documents', 'State and profiles too')
    .action(async (options: ExportOptions) => {
      const { documents = false, out } = options;
      await withLrs(options, (lrs) => write(exportLines(lrs, { documents }), out));
    });

/** Beside first, then renamed: there is never half an export under its name. */
async function write(lines: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const source = Readable.from(lines);
  if (file === undefined) return pipeline(source, process.stdout, { end: false });
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await pipeline(source, createWriteStream(part, { mode: 0o600 }));
  await rename(part, file);
  console.log(file);
}
