import { access } from 'node:fs/promises';
import path from 'node:path';

/** Where the files that courses share were found. */
export interface Shared {
  readonly figures?: string;
  readonly sources?: string;
  readonly glossary?: string;
  readonly competencies?: string;
}

const names = ['figures', 'sources', 'glossary', 'competencies'] as const;

/** How many folders above the course are looked into: courses/<catalogue>/<course>, with room to spare. */
const levels = 4;

/** Finds figures, sources, glossary and competencies in the course folder or the nearest folder above it that holds one of them. */
export async function findShared(folder: string): Promise<Shared> {
  let here = folder;
  for (let level = 0; level < levels; level++) {
    const found = await sharedIn(here);
    if (Object.keys(found).length > 0) return found;
    const above = path.join(here, '..');
    if (path.resolve(above) === path.resolve(here)) break;
    here = above;
  }
  return {};
}

async function sharedIn(folder: string): Promise<Shared> {
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, `${name}.yaml`);
      return (await exists(file)) ? [[name, file] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
