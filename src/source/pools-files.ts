import { access } from 'node:fs/promises';
import path from 'node:path';
import { type ListedFile, listFiles } from './list-files.ts';
import type { Report } from './report.ts';

/** How many folders above the course are looked into, as for figures. */
const levels = 4;

/** The pools of questions that courses share: the nearest folder `pools` beside or above the course. */
export interface PoolFiles {
  readonly folder: string;
  /** The questions: `fr/terminaux.md`. */
  readonly texts: readonly ListedFile[];
  /** Pictures, by the path that questions write: `pools/media/tri.svg`. */
  readonly media: readonly ListedFile[];
}

/** Lists the pools that a course can use; undefined where none of its texts asks for any, or there are none. */
export async function findPools(
  folder: string,
  texts: Iterable<string>,
  report: Report,
): Promise<PoolFiles | undefined> {
  if (![...texts].some((text) => /^pools:/m.test(text))) return undefined;
  const found = await poolFolder(folder);
  if (found === undefined) return undefined;
  const listed = await listFiles(found, report);
  return {
    folder: found,
    texts: listed.filter(isPool),
    media: listed
      .filter((file) => !isPool(file) && !/\.(md|yaml)$/.test(file.path))
      .map((file) => ({ path: file.path, inCourse: `pools/${file.inCourse}` })),
  };
}

const isPool = ({ inCourse }: ListedFile): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]+)?\/[^/]+\.md$/.test(inCourse);

async function poolFolder(folder: string): Promise<string | undefined> {
  let here = folder;
  for (let level = 0; level < levels; level++) {
    const pools = path.join(here, 'pools');
    const isThere = await access(pools).then(
      () => true,
      () => false,
    );
    if (isThere) return pools;
    const above = path.join(here, '..');
    if (path.resolve(above) === path.resolve(here)) break;
    here = above;
  }
  return undefined;
}
