import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import type { PackageFile } from './package-file.ts';

/** One date for every entry: the time of the build must not change the bytes. */
const date = new Date(Date.UTC(2000, 0, 1));

/**
 * The files as a zip, the same bytes whatever the machine, the folder, the hour and the time zone.
 *
 * @throws Error where a path is not a safe ASCII one, or stands twice: a bug of ours, authors' paths are checked before.
 */
export async function zip(files: readonly PackageFile[]): Promise<Buffer> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  sorted.forEach(({ path }, index) => {
    if (!isSafePath(path)) throw new Error(`"${path}" cannot stand in a package.`);
    if (path === sorted[index - 1]?.path) throw new Error(`"${path}" stands twice in the package.`);
  });
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const bytes = buffer(archive);
  for (const { path, content } of sorted) {
    archive.append(typeof content === 'string' ? content : Buffer.from(content), { name: path, date, mode: 0o644 });
  }
  await archive.finalize();
  return bytes;
}

/** Relative, forward slashes, ASCII letters, digits, `-_.`: no LMS is known to stumble over these. */
export const isSafePath = (path: string): boolean =>
  /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/.test(path);
