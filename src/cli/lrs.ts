import { Command } from 'commander';
import { auditCommand } from './lrs-audit.ts';
import { eraseCommand } from './lrs-erase.ts';
import { exportCommand } from './lrs-export.ts';
import { importCommand } from './lrs-import.ts';
import { keysCommand } from './lrs-keys.ts';
import { packagesCommand } from './lrs-packages.ts';
import { repseudonymiseCommand } from './lrs-repseudonymise.ts';
import { retentionCommand } from './lrs-retention.ts';
import { serveCommand } from './lrs-serve.ts';

/** `parcours lrs`: the Learning Record Store, and what its administrator does. */
export const lrsCommand = (): Command =>
  new Command('lrs')
    .description('Keep what learners did: serve the Learning Record Store, or administer it.')
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(keysCommand())
    .addCommand(packagesCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand())
    .addCommand(eraseCommand())
    .addCommand(retentionCommand())
    .addCommand(repseudonymiseCommand())
    .addCommand(auditCommand());
