import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

export interface ListedFile {
  /** From the working folder. */
  readonly path: string;
  /** From the course folder, forward slashes. */
  readonly inCourse: string;
}

/** Every file of a course folder, sorted. Hidden ones are left out, and so are links that lead out of the folder. */
export async function listFiles(folder: string, report: Report): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  const home = await realpath(folder);
  const waiting = [''];
  let bytes = 0;
  for (let inCourse = waiting.pop(); inCourse !== undefined; inCourse = waiting.pop()) {
    for (const entry of await entriesOf(path.join(folder, inCourse))) {
      const relative = inCourse === '' ? entry.name : `${inCourse}/${entry.name}`;
      const file = { path: path.join(folder, relative), inCourse: relative };
      if (entry.isDirectory()) waiting.push(relative);
      else if (await isInside(home, entry, file, report)) {
        bytes += (await stat(file.path)).size;
        found.push(file);
      }
      if (found.length > limits.files || bytes > limits.courseBytes) {
        report(tooMuch(folder));
        return [];
      }
    }
  }
  return found.toSorted((a, b) => (a.inCourse < b.inCourse ? -1 : 1));
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
}

/** Plain files, and links to plain files of the same course. */
async function isInside(home: string, entry: Dirent, file: ListedFile, report: Report): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await realpath(file.path).catch(() => undefined);
  if (target?.startsWith(home + path.sep) && (await stat(target)).isFile()) return true;
  report({
    rule: 'files/outside-course',
    place: { file: file.path.split(path.sep).join('/'), line: 1, column: 1 },
    message: `"${file.inCourse}" is a link ${target === undefined ? 'to a file that does not exist' : 'that leads out of the course folder'}.`,
    fix: 'Replace the link by the file itself: a course holds all it needs.',
  });
  return false;
}

const tooMuch = (folder: string) => ({
  rule: 'files/too-many',
  place: { file: `${folder.split(path.sep).join('/')}/course.yaml`, line: 1, column: 1 },
  message: `The folder "${folder}" holds more than ${limits.files} files or ${limits.courseBytes / 1024 / 1024} MB.`,
  fix: 'Keep only what the course uses in its folder.',
});
