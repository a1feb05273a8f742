import type { PhrasingContent, Text } from 'mdast';
import { pointOf, type TextFile } from './text-file.ts';

/** Words cut in two at a mark of the author's, such as ` :: `. */
export interface Cut {
  readonly before: PhrasingContent[];
  /** Absent where the mark does not stand in the words. */
  readonly after?: PhrasingContent[];
}

/** Cuts at the first ` :: ` or ` => ` that stands free in the text, not in code, links or emphasis. */
export function cutAt(words: readonly PhrasingContent[], mark: '::' | '=>', file: TextFile): Cut {
  const pattern = new RegExp(String.raw`(?:^|[ \t\r\n])${mark}(?:[ \t\r\n]|$)`);
  for (const [index, node] of words.entries()) {
    const match = node.type === 'text' ? pattern.exec(node.value) : null;
    if (node.type !== 'text' || match === null) continue;
    const { index: from, 0: found } = match;
    const before = part(node, 0, from, file);
    const after = part(node, from + found.length, node.value.length, file);
    return {
      before: [...words.slice(0, index), ...(before.value === '' ? [] : [before])],
      after: [...(after.value === '' ? [] : [after]), ...words.slice(index + 1)],
    };
  }
  return { before: [...words] };
}

/** An id at the end of words: `l’usage {#a}`. */
export interface TakenId {
  readonly words: PhrasingContent[];
  readonly id?: string;
  /** Offset just behind the words: where an id can be written. */
  readonly end: number;
}

/** Takes the id off the end of words. */
export function takeId(words: readonly PhrasingContent[], file: TextFile, start: number): TakenId {
  const last = words.at(-1);
  const match = last?.type === 'text' ? /[ \t]*\{#([^{}\s]*)\}[ \t\r\n]*$/.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) {
    return { words: last?.type === 'text' ? trimEnd(words, last, file) : [...words], end: endOf(words, file, start) };
  }
  const kept = part(last, 0, match.index, file);
  const rest = [...words.slice(0, -1), ...(kept.value === '' ? [] : [kept])];
  return { words: rest, id: match[1] ?? '', end: kept.position?.end.offset ?? start };
}

function trimEnd(words: readonly PhrasingContent[], last: Text, file: TextFile): PhrasingContent[] {
  const kept = part(last, 0, last.value.trimEnd().length, file);
  return [...words.slice(0, -1), ...(kept.value === '' ? [] : [kept])];
}

/** Behind the last visible character of the words. */
function endOf(words: readonly PhrasingContent[], { text }: TextFile, start: number): number {
  const end = words.at(-1)?.position?.end.offset ?? start;
  return start + text.slice(start, end).trimEnd().length;
}

/** A stretch of a text node, with its place. */
function part(node: Text, from: number, to: number, file: TextFile): Text {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  // Escapes and entities make the source longer than the value: then places are right to a few characters.
  const at = (index: number): number => {
    if (index >= node.value.length) return end;
    const mark = node.value.slice(index, index + 12);
    const found = file.text.slice(start, end).indexOf(mark, index);
    return Math.min(end, start + (found < 0 ? index : found));
  };
  const [first, last] = [at(from), at(to)];
  const position = { start: pointOf(file, first), end: pointOf(file, Math.max(first, last)) };
  return { type: 'text', value: node.value.slice(from, to), position };
}
