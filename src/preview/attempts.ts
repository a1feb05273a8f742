import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What an LMS has of one run of a learner through a package: SCORM element to value, as committed. */
export type Stored = Readonly<Record<string, string>>;

const kept = z.object({
  learner: z.string(),
  package: z.string(),
  /** The last one is the one that goes on. */
  attempts: z.array(z.record(z.string(), z.string())).min(1),
});

/** All that is kept of a learner in a package: one JSON file. */
export type Kept = z.infer<typeof kept>;

/** Names a learner may have here: what people are called, at most 60 characters. */
export const isLearnerName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} .’'-]{0,59}$/u.test(name);

/** Attempts on disk, a file per learner and package; whoever looks finds the old file or the new one, never half of one. */
export class Attempts {
  private readonly folder: string;
  /** Writes of one file follow one another. */
  private readonly queues = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What is kept of a learner in a package, nothing before the first commit. */
  async find(learner: string, name: string): Promise<Kept | undefined> {
    const file = this.fileOf(learner, name);
    await this.queues.get(file);
    return readKept(file);
  }

  /** Everything that is kept of a package. */
  async ofPackage(name: string): Promise<readonly Kept[]> {
    const files = await readdir(path.join(this.folder, name)).catch((): string[] => []);
    const json = files.filter((file) => file.endsWith('.json')).toSorted();
    const all = await Promise.all(json.map((file) => readKept(path.join(this.folder, name, file))));
    return all.filter((each) => each !== undefined);
  }

  /** Adds what was committed to an attempt (1, 2…); the one after the last begins a further one. */
  keep(learner: string, name: string, committed: { readonly attempt: number; readonly stored: Stored }): Promise<void> {
    const file = this.fileOf(learner, name);
    return this.after(file, async () => {
      const attempts = [...((await readKept(file))?.attempts ?? [])];
      const index = Math.min(committed.attempt - 1, attempts.length);
      attempts[index] = { ...attempts[index], ...committed.stored };
      await writeWhole(file, JSON.stringify({ learner, package: name, attempts } satisfies Kept, null, 1));
    });
  }

  /** Forgets all attempts of a learner in a package. */
  forget(learner: string, name: string): Promise<void> {
    const file = this.fileOf(learner, name);
    return this.after(file, () => rm(file, { force: true }));
  }

  private after(file: string, write: () => Promise<void>): Promise<void> {
    const done = (this.queues.get(file) ?? Promise.resolve()).then(write);
    this.queues.set(
      file,
      done.catch(() => undefined),
    );
    return done;
  }

  /** Readable, and its own whatever the letters: two names never meet in one file. */
  private fileOf(learner: string, name: string): string {
    const plain = learner
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
    const own = createHash('sha256').update(learner).digest('hex').slice(0, 8);
    return path.join(this.folder, name, `${plain}-${own}.json`);
  }
}

/** A file that somebody edited, and that does not hold attempts any longer: it is not overwritten. */
export class DamagedAttempts extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} does not hold attempts. Remove it to start afresh.`);
    this.file = file;
  }
}

async function readKept(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = kept.safeParse(parsed(text));
  if (!read.success) throw new DamagedAttempts(file);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, file);
}
