import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from '../opening/setup-error.ts';
import type { Master } from './pseudonym.ts';

/** What pseudonyms and tokens hang on: kept apart from the statements, so that a copied database tells nobody's name. */
export interface Secrets {
  /** Oldest first, at least one. */
  all(): Promise<readonly [Master, ...Master[]]>;
  /** Makes one more. Refused where they come from the environment: whoever set them there adds one. */
  add(): Promise<Master>;
  /** Destroys these; the newest stays. Returns how many: none where they come from the environment. */
  destroy(ids: ReadonlySet<string>): Promise<number>;
}

const fewestCharacters = 32;

/** From `PARCOURS_LRS_SECRET`: one or, oldest first and with commas between, several. For several processes on one database. */
export function secretsFromText(text: string): Secrets {
  const masters = mastersOf(text.split(','), 'PARCOURS_LRS_SECRET');
  return {
    all: async () => masters,
    add: async () => {
      throw new SetupError(
        'The secret comes from PARCOURS_LRS_SECRET: add a new one there, after a comma, and run this again.',
      );
    },
    destroy: async () => 0,
  };
}

/** From a file that only its owner can read, one secret a line; made at the first use. Read anew each time it is asked and has changed. */
export function secretsFromFile(file: string): Secrets {
  let known: { readonly masters: readonly [Master, ...Master[]]; readonly changed: number } | undefined;

  async function all(): Promise<readonly [Master, ...Master[]]> {
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (changed === undefined) {
      await writeSecrets(file, [newLine()], { isNew: true });
      return all();
    }
    if (known?.changed !== changed) known = { masters: mastersOf(await linesOf(file), file), changed };
    return known.masters;
  }

  return {
    all,
    async add() {
      await all();
      await writeSecrets(file, [...(await linesOf(file)), newLine()]);
      return newestOf(await all());
    },
    async destroy(ids) {
      const masters = await all();
      const lines = await linesOf(file);
      const kept = lines.filter((_, at) => at === lines.length - 1 || !ids.has(masters[at]?.id ?? ''));
      if (kept.length < lines.length) await writeSecrets(file, kept);
      return lines.length - kept.length;
    },
  };
}

export const newestOf = (masters: readonly [Master, ...Master[]]): Master => masters.at(-1) ?? masters[0];

const newLine = (): string => randomBytes(32).toString('base64url');

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');

/** Beside first, then moved: the secrets are there whole at any moment. Two that make the file at once share the first one's. */
async function writeSecrets(file: string, lines: readonly string[], { isNew = false } = {}): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.part`;
  await writeFile(part, `${lines.join('\n')}\n`, { mode: 0o600 });
  if (!isNew) return rename(part, file);
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(part);
}

function mastersOf(lines: readonly string[], where: string): readonly [Master, ...Master[]] {
  const [first, ...others] = lines.map((line) => masterOf(line.trim(), where));
  if (!first)
    throw new SetupError(`There is no secret in ${where}: give one of at least ${fewestCharacters} characters.`);
  return [first, ...others];
}

function masterOf(text: string, where: string): Master {
  if (text.length < fewestCharacters) {
    throw new SetupError(
      `A secret in ${where} has ${text.length} characters: at least ${fewestCharacters} random ones are needed (openssl rand -base64 32).`,
    );
  }
  const secret = Buffer.from(text);
  return { id: createHash('sha256').update('id').update(secret).digest('hex').slice(0, 8), secret };
}
