import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './exit.ts';
import { isPathFile } from './inspect-path.ts';

/**
 * The course folders meant by what stands on the command line: those given, or all under `courses/`.
 * A folder that is no course but holds courses stands for all of them. Sorted, so that output never depends on the disk.
 */
export async function findCourses(given: readonly string[]): Promise<readonly string[]> {
  const roots = given.length > 0 ? given.filter((each) => !isPathFile(each)) : ['courses'];
  const found = await Promise.all(roots.map(coursesUnder));
  return [...new Set(found.flat())].toSorted();
}

/** The `path.yaml` files meant: those given, or all under `courses/`. */
export async function findPaths(given: readonly string[]): Promise<readonly string[]> {
  const named = given.filter(isPathFile);
  const missing = named.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`There is no file "${missing}".`);
  const roots = given.length > 0 ? given.filter((each) => !isPathFile(each)) : ['courses'];
  const found = await Promise.all(roots.map((root) => filesUnder(root, 'path.yaml')));
  return [...new Set([...named, ...found.flat()])].toSorted();
}

/** The files of a name in a folder and below. */
async function filesUnder(folder: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === name && !entry.includes('node_modules'))
    .map((entry) => path.join(folder, entry));
}

async function coursesUnder(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) {
    throw new UsageError(
      `There is no folder "${folder}". Give the folder of a course, the one that holds course.yaml.`,
    );
  }
  const courses = (await filesUnder(folder, 'course.yaml')).map((file) => path.dirname(file));
  if (courses.length === 0) throw new UsageError(`No course.yaml in "${folder}" or below it: this is not a course.`);
  return courses;
}
