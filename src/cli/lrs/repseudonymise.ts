import { type Command, Option } from 'commander';
import { repseudonymise } from '../../lrs/admin/repseudonymise.ts';
import { type LrsOptions, lrsSubcommand, withLrs } from './options.ts';

interface RepseudonymiseOptions extends LrsOptions {
  readonly continuity: 'keep' | 'cut';
}

/** `parcours lrs repseudonymise`: new names for the learners of a package. */
export const repseudonymiseCommand = (): Command =>
  lrsSubcommand('repseudonymise')
    .description('Give all learners of a package new pseudonyms, under a new secret.')
    .argument('<package>')
    .addOption(
      new Option(
        '--continuity <choice>',
        'keep: who comes back is still the same; cut: nobody can tell any more who it was',
      )
        .choices(['keep', 'cut'])
        .default('keep'),
    )
    .action(async (packageId: string, options: RepseudonymiseOptions) => {
      const learners = await withLrs(options, ({ store, packages, secrets, audit }) =>
        repseudonymise(
          { statements: store.statements, packages, secrets, audit },
          { package: packageId, continuity: options.continuity },
        ),
      );
      console.log(`${learners} learners of "${packageId}" have new pseudonyms.`);
    });
