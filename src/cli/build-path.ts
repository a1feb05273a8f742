import path from 'node:path';
import type { Standard } from '../model/player-course.ts';
import { zip } from '../package/zip.ts';
import type { AssembleOptions } from './assemble.ts';
import { assemblePath, type PathStandard } from './assemble-path.ts';
import { UsageError } from './exit.ts';
import { type Inspect, inspectPath, type PathReading } from './inspect-path.ts';
import { lrsOf } from './lrs-address.ts';
import { printProblems } from './print-problems.ts';
import { writeWhole } from './write-whole.ts';

export interface BuildPathOptions extends Pick<AssembleOptions, 'lms' | 'edition'> {
  readonly standard: readonly PathStandard[];
  readonly lrs?: string;
  readonly lrsPackage?: string;
  readonly language?: string;
  readonly out: string;
}

/** The standards in which a path is one package, of those that a build is for. */
export const pathStandards = (asked: readonly Standard[]): readonly PathStandard[] =>
  asked.filter((standard) => standard !== 'xapi');

/** Who asks for a path and for xAPI by name is told why there is none. */
export const refuseXapi = (file: string): UsageError =>
  new UsageError(
    `A path is not built for xapi: tincan.xml launches one activity, and LMSs wait for its result. For an LRS take cmi5: parcours build ${file} --standard cmi5. Or build its courses one by one.`,
  );

/** Builds a path, once per language and standard: one package with all its courses. False where it, or a course of it, has errors. */
export async function buildPath(file: string, options: BuildPathOptions, inspect?: Inspect): Promise<boolean> {
  let good = true;
  for (const reading of await inspectPath(file, options.language, inspect)) {
    if (tellErrors(reading)) good = false;
    else await buildReading(reading, options);
  }
  return good;
}

/** Whether there are any, in the path or in its courses. */
function tellErrors({ path: read, problems, readings, texts }: PathReading): boolean {
  const errors = [{ problems, texts }, ...readings].map((one) => ({
    ...one,
    problems: one.problems.filter(({ severity }) => severity === 'error'),
  }));
  for (const one of errors) printProblems(one.problems, one.texts);
  return !read || errors.some((one) => one.problems.length > 0);
}

async function buildReading({ path: read, courses }: PathReading, options: BuildPathOptions): Promise<void> {
  if (!read) return;
  const { lms, edition, out } = options;
  const lrs = lrsOf(options, read.id);
  for (const standard of options.standard) {
    const bytes = await zip(await assemblePath(read, courses, { standard, lms, edition, ...(lrs && { lrs }) }));
    const language = read.languages.length > 1 ? `.${read.language}` : '';
    const zipFile = path.join(out, `${read.id}${language}.${standard}.zip`);
    await writeWhole(zipFile, bytes);
    console.log(`${zipFile}  ${bytes.length} bytes, ${courses.size} courses`);
  }
}
