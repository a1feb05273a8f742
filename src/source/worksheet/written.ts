import type { RootContent } from 'mdast';
import type { Place } from '../../model/course.ts';
import type { Reader } from '../reader.ts';
import { placeAt } from '../text-file.ts';

/** A stretch of the author's text as it was typed: in formulas `*` is no emphasis. */
export interface Written {
  readonly text: string;
  readonly place: Place;
  /** Offset of its end, where an id can be written. */
  readonly end: number;
}

/** What was typed between two offsets, without the bars of a table and the spaces around. */
export function written({ file }: Pick<Reader, 'file'>, from: number, to: number): Written {
  const raw = file.text.slice(from, to);
  const lead = /^\s*\|?\s*/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(/\s*\|?\s*$/, '');
  const start = from + lead;
  return { text, place: placeAt(file, start, start + text.length), end: start + text.length };
}

/** What was typed for one node, or from the first of several to the last. */
export function writtenOf(reader: Pick<Reader, 'file'>, ...nodes: readonly RootContent[]): Written {
  const from = nodes[0]?.position?.start.offset ?? 0;
  return written(reader, from, nodes.at(-1)?.position?.end.offset ?? from);
}

/** A name or formula further inside. */
export const inside = ({ place }: Written, from: number, length: number): Place => ({
  ...place,
  column: place.column + from,
  endColumn: place.column + from + length,
});
