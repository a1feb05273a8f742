import { Command, InvalidArgumentError, Option } from 'commander';
import { explainOpening } from '../../lrs/opening/explain-opening.ts';
import { type OpenedLrs, openLrs } from '../../lrs/opening/open-lrs.ts';
import { SetupError } from '../../lrs/opening/setup-error.ts';
import { courseActivityId } from '../../xapi/activity-ids.ts';
import { UsageError } from '../exit.ts';

/** Which LRS a command is about. */
export interface LrsOptions {
  readonly store: string;
  readonly secretFile: string;
  readonly publicUrl?: string;
}

/** A command of `parcours lrs`, with the options all of them have. */
export const lrsSubcommand = (name: string): Command =>
  new Command(name)
    .addOption(
      new Option('--store <file or URL>', 'a file, or postgres://…: with a password, give it by the variable, not here')
        .env('PARCOURS_LRS_STORE')
        .default('.parcours/lrs/statements.sqlite'),
    )
    .addOption(
      new Option('--secret-file <file>', 'what pseudonyms hang on; not used when PARCOURS_LRS_SECRET is set')
        .env('PARCOURS_LRS_SECRET_FILE')
        .default('.parcours/lrs-secret'),
    )
    .addOption(
      new Option('--public-url <URL>', 'how the world calls this LRS, such as https://lrs.example.fr')
        .env('PARCOURS_LRS_URL')
        .argParser(parsePublicUrl),
    );

export const localUrl = 'http://127.0.0.1:4748';

/** Opens the LRS, works with it and closes it, whatever happens. */
export async function withLrs<T>(options: LrsOptions, work: (lrs: OpenedLrs) => Promise<T>): Promise<T> {
  return explained(async () => {
    const lrs = await openLrs({ publicUrl: localUrl, ...options, ...secretOf() }).catch((error: unknown) => {
      throw explainOpening(error, options.store);
    });
    try {
      return await work(lrs);
    } finally {
      await lrs.close();
    }
  });
}

/** What the administrator can mend is no bug. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SetupError ? new UsageError(error.message) : error;
  }
}

/** From the environment alone: what stands on a command line can be seen by others. */
export function secretOf(): { readonly secret?: string } {
  const secret = process.env['PARCOURS_LRS_SECRET'];
  return secret === undefined || secret === '' ? {} : { secret };
}

/** A course's id, or the IRI of any activity. */
export const activityOf = (course: string): string => (course.includes(':') ? course : courseActivityId(course));

export function parseCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError(`"${text}" is not a whole number from 1.`);
  return number;
}

function parsePublicUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new InvalidArgumentError(`"${text}" is no address: write it as https://lrs.example.fr.`);
  }
  return text.replace(/\/+$/, '');
}
