import { parse } from 'yaml';

/** The languages named in `course.yaml`, else the folders that hold lessons, else French: never none. */
export function languagesOf(files: { folder: string; texts: ReadonlyMap<string, string> }): readonly string[] {
  const named = namedLanguages(files.texts.get(`${files.folder}/course.yaml`));
  if (named.length > 0) return named;
  const folders = [...files.texts.keys()].flatMap((file) => {
    const [folder, name] = file.slice(files.folder.length + 1).split('/');
    return file.startsWith(`${files.folder}/`) && folder && name?.endsWith('.md') ? [folder] : [];
  });
  return folders.length > 0 ? [...new Set(folders)].toSorted() : ['fr'];
}

function namedLanguages(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    const data: unknown = parse(text, { logLevel: 'silent', maxAliasCount: 50 });
    const languages: unknown = typeof data === 'object' && data !== null && 'languages' in data ? data.languages : [];
    const codes = Array.isArray(languages) ? languages : [];
    return codes.filter((code): code is string => typeof code === 'string' && /^[a-z]{2,3}(-\w+)?$/.test(code));
  } catch {
    // Broken YAML is told by readCourse, at its place.
    return [];
  }
}
