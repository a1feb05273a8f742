import type { Place } from '../model/course.ts';

/** A file of the author's, with what it takes to say where something stands in it. */
export interface TextFile {
  /** From the working folder, forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** Lines end as editors and Markdown end them: line feed, carriage return, or both. */
export function textFile(path: string, text: string): TextFile {
  const lineStarts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(index + ending.length);
  return { path, text, lineStarts };
}

/** The place of a stretch of text, from its offsets. */
export function placeAt(file: TextFile, start: number, end?: number): Place {
  const from = pointAt(file, start);
  if (end === undefined) return { file: file.path, ...from };
  const to = pointAt(file, Math.max(start, end));
  return { file: file.path, ...from, endLine: to.line, endColumn: to.column };
}

/** The offset of a line and column. */
export const offsetOf = ({ lineStarts, text }: TextFile, line: number, column: number): number =>
  Math.min(text.length, (lineStarts[line - 1] ?? text.length) + column - 1);

/** The text of a line, 1-based, without its ending. */
export function lineText({ text, lineStarts }: TextFile, line: number): string {
  return text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length).replace(/[\r\n]+$/, '');
}

/** The place of a whole line, without its ending. */
export function linePlace(file: TextFile, line: number): Place {
  return { file: file.path, line, column: 1, endLine: line, endColumn: lineText(file, line).length + 1 };
}

/** The same as Markdown writes points. */
export const pointOf = (file: TextFile, offset: number): { line: number; column: number; offset: number } => ({
  ...pointAt(file, offset),
  offset,
});

function pointAt(file: TextFile, offset: number): { line: number; column: number } {
  const { text, lineStarts } = file;
  const at = Math.min(Math.max(0, offset), text.length);
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  // Between the two characters of a Windows line ending is the end of the line.
  const column = Math.min(at - (lineStarts[low] ?? 0), lineText(file, low + 1).length) + 1;
  return { line: low + 1, column };
}
