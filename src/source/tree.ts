import type { PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../model/course.ts';

/** Course text as written: Markdown, and the blocks between colons with what stands in them. */
export type Node = RootContent | Container;

/** A block that opens with `:::name` and closes with `:::`. */
export interface Container {
  readonly type: 'container';
  readonly name: string;
  /** What stands between brackets after the name. */
  readonly label: readonly PhrasingContent[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The opening line names a block and cannot be read further. */
  readonly broken?: true;
  /** The opening line. */
  readonly place: Place;
  /** Offset at which an id can be written, and the text that would be needed around it. */
  readonly idSlot: { readonly offset: number; readonly open: string; readonly close: string };
}

/** Where a node of Markdown stands; every node that was parsed has a position. */
export function placeOfNode(file: string, node: { readonly position?: RootContent['position'] }): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
