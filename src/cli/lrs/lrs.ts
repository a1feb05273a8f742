import { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { eraseCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inspectCommand } from './inspect.ts';
import { keysCommand } from './keys.ts';
import { packagesCommand } from './packages.ts';
import { repseudonymiseCommand } from './repseudonymise.ts';
import { retentionCommand } from './retention.ts';
import { serveCommand } from './serve.ts';

/** `parcours lrs`: the Learning Record Store, and what its administrator does. */
export const lrsCommand = (): Command =>
  new Command('lrs')
    .description('Keep what learners did: serve the Learning Record Store, or administer it.')
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(keysCommand())
    .addCommand(packagesCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand())
    .addCommand(inspectCommand())
    .addCommand(eraseCommand())
    .addCommand(retentionCommand())
    .addCommand(repseudonymiseCommand())
    .addCommand(auditCommand());
