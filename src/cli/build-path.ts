import path from 'node:path';
import { zip } from '../package/zip.ts';
import { assemblePath, type AssembleOptions } from './assemble.ts';
import { UsageError } from './exit.ts';
import { inspectPath } from './inspect-path.ts';
import { printProblems } from './print-problems.ts';
import { writeWhole } from './write-whole.ts';

export interface BuildPathOptions extends Pick<AssembleOptions, 'lms' | 'edition'> {
  readonly standard: readonly string[];
  readonly language?: string;
  readonly out: string;
}

/** Builds a path, once per language: one cmi5 package with all its courses. False where it, or a course of it, has errors. */
export async function buildPath(file: string, options: BuildPathOptions): Promise<boolean> {
  if (options.standard.some((standard) => standard !== 'cmi5')) {
    throw new UsageError(
      `A path is built for cmi5 alone: parcours build ${file} --standard cmi5. For other standards build its courses one by one.`,
    );
  }
  let good = true;
  for (const { path: read, courses, problems, readings, texts } of await inspectPath(file, options.language)) {
    const found = [{ problems, texts }, ...readings];
    const errors = found.map((one) => ({
      ...one,
      problems: one.problems.filter(({ severity }) => severity === 'error'),
    }));
    for (const one of errors) printProblems(one.problems, one.texts);
    if (!read || errors.some((one) => one.problems.length > 0)) {
      good = false;
      continue;
    }
    const { lms, edition } = options;
    const files = await assemblePath(read, courses, { lms, edition });
    const bytes = await zip(files);
    const name = read.languages.length > 1 ? `${read.id}.${read.language}.cmi5.zip` : `${read.id}.cmi5.zip`;
    await writeWhole(path.join(options.out, name), bytes);
    console.log(`${path.join(options.out, name)}  ${bytes.length} bytes, ${courses.size} courses`);
  }
  return good;
}
