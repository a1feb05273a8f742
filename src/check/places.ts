import type { Nodes } from 'mdast';
import type { Interaction, Place } from '../model/course.ts';

type Texts = ReadonlyMap<string, string>;

/** The path under which course.yaml was read. */
export const courseFile = (texts: Texts): string => fileNamed(texts, 'course.yaml');

/** The path under which a file of this name was read; the name itself where it was not. */
export const fileNamed = (texts: Texts, name: string): string =>
  [...texts.keys()].find((path) => path === name || path.endsWith(`/${name}`)) ?? name;

/** Where a field stands in YAML or front matter: its line, or the first one where the field was left out. */
export const fieldPlace = (texts: Texts, file: string, field: string): Place =>
  linePlace(texts, file, (line) => line.startsWith(`${field}:`)) ?? { file, line: 1, column: 1 };

/** Where a list of YAML holds the entry with this id. */
export function entryPlace(texts: Texts, file: string, id: string): Place {
  const entry = (line: string): boolean => {
    const at = line.indexOf(id);
    return at > 0 && /\bid:\s*["']?$/.test(line.slice(0, at)) && !/^[\w-]/.test(line.slice(at + id.length));
  };
  return linePlace(texts, file, entry) ?? { file, line: 1, column: 1 };
}

/** Where a Markdown node stands; `around` where the reader has made the node itself. */
export function nodePlace({ position }: Pick<Nodes, 'position'>, around: Place): Place {
  if (!position) return around;
  const { start, end } = position;
  return { file: around.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where the words of an option, item, pair or category stand. */
export function wordsPlace({ words, place }: Interaction, id: string): Place {
  const first = words[id]?.[0];
  return first ? nodePlace(first, place) : place;
}

function linePlace(texts: Texts, file: string, isIt: (line: string) => boolean): Place | undefined {
  const lines = texts.get(file)?.split(/\r\n|\n|\r/) ?? [];
  const index = lines.findIndex(isIt);
  const found = lines[index];
  if (found === undefined) return undefined;
  const column = found.length - found.trimStart().length + 1;
  return { file, line: index + 1, column, endLine: index + 1, endColumn: found.length + 1 };
}
