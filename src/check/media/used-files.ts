import type { Place } from '../../model/course.ts';
import type { Located } from '../rule.ts';
import { picturesOf } from './pictures.ts';
import { takenOf } from './taken-files.ts';

/** A file that the text uses, at the place of its first use. */
export interface UsedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
}

/** Every picture and download, once. */
export function usedFiles(located: Located): readonly UsedFile[] {
  const places = new Map<string, Place>();
  const note = (path: string, place: Place) => places.has(path) || places.set(path, place);
  for (const { src, place } of picturesOf(located)) note(src, place);
  for (const { src, place } of takenOf(located)) note(src, place);
  for (const { node, place } of located.nodes) if (node.type === 'link') note(decoded(node.url), place);
  return [...located.course.media].map(([path, bytes]) => ({
    path,
    bytes,
    place: places.get(path) ?? located.inCourse('id'),
  }));
}

/** The drawings among them, as text. */
export const usedDrawings = (located: Located): readonly (UsedFile & { readonly svg: string })[] =>
  usedFiles(located)
    .filter(({ path }) => path.toLowerCase().endsWith('.svg'))
    .map((file) => ({ ...file, svg: new TextDecoder().decode(file.bytes) }));

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
