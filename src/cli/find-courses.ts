import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './exit.ts';

/**
 * The course folders meant by what stands on the command line: those given, or all under `courses/`.
 * A folder that is no course but holds courses stands for all of them. Sorted, so that output never depends on the disk.
 */
export async function findCourses(given: readonly string[]): Promise<readonly string[]> {
  const roots = given.length > 0 ? given : ['courses'];
  const found = await Promise.all(roots.map(coursesUnder));
  return [...new Set(found.flat())].toSorted();
}

async function coursesUnder(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) {
    throw new UsageError(
      `There is no folder "${folder}". Give the folder of a course, the one that holds course.yaml.`,
    );
  }
  const entries = await readdir(folder, { recursive: true });
  const courses = entries
    .filter((entry) => path.basename(entry) === 'course.yaml' && !entry.includes('node_modules'))
    .map((entry) => path.join(folder, path.dirname(entry)));
  if (courses.length === 0) throw new UsageError(`No course.yaml in "${folder}" or below it: this is not a course.`);
  return courses;
}
