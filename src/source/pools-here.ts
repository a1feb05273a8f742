import type { CourseFiles } from './course-files.ts';
import { textFile, type TextFile } from './text-file.ts';

/** The pools that stand beside or above a course, as one language finds them. */
export interface Pools {
  readonly here: ReadonlyMap<string, TextFile>;
  /** Pools that there are in other languages, with these. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

export function poolsOf({ pools: folder, texts }: CourseFiles, language: string): Pools {
  const here = new Map<string, TextFile>();
  const elsewhere = new Map<string, readonly string[]>();
  if (folder === undefined) return { here, elsewhere };
  for (const [path, text] of texts) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [code = '', file = ''] = path.slice(folder.length + 1).split('/');
    const name = file.replace(/\.md$/, '');
    if (code === language) here.set(name, textFile(path, text));
    else elsewhere.set(name, [...(elsewhere.get(name) ?? []), code]);
  }
  return { here, elsewhere };
}
