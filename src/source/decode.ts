import type { Problem } from '../model/problem.ts';

/** Bytes as text, or what keeps them from being text. A byte order mark is dropped. */
export function decode(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: notText(file, bytes, zero) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const mark = text.indexOf('\ufeff');
    return mark >= 0 ? { problem: strayMark(file, text.slice(0, mark)) } : { text };
  } catch {
    return { problem: notUtf8(file, bytes, firstBadByte(bytes)) };
  }
}

const notText = (file: string, bytes: Uint8Array, offset: number): Problem => ({
  severity: 'error',
  rule: 'files/not-text',
  place: placeOf(file, bytes, offset),
  message: `This file is no text: byte ${offset} is zero, as in pictures, archives and office documents.`,
  fix: 'Save it as plain text in UTF-8, or move it to media/ if the course offers it for download.',
});

/** Nobody sees it, and it keeps what stands beside it from being read as what it is. */
function strayMark(file: string, before: string): Problem {
  const lines = before.split(/\r\n|\n|\r/);
  return {
    severity: 'error',
    rule: 'files/stray-mark',
    place: { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    message: 'A byte order mark (U+FEFF) stands inside the text, as when one file is pasted behind another.',
    fix: 'Write this line anew: the mark cannot be seen.',
  };
}

const notUtf8 = (file: string, bytes: Uint8Array, offset: number): Problem => ({
  severity: 'error',
  rule: 'files/not-utf-8',
  place: placeOf(file, bytes, offset),
  message: `This file is not in UTF-8: byte ${offset} (0x${(bytes[offset] ?? 0).toString(16)}) belongs to no character.`,
  fix: 'Save it again with the encoding UTF-8: your editor offers it under "Save with encoding".',
});

/** Line and column from what can be read in front of the byte. */
function placeOf(file: string, bytes: Uint8Array, offset: number): Problem['place'] {
  const lines = new TextDecoder().decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The longest readable beginning, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The bytes that begin a character which never ends are the ones to look at.
  while (good > 0 && !isWhole(bytes.subarray(0, good))) good--;
  return good;
}

/** `stream` forgives a character that is cut off at the end. */
const isReadable = (bytes: Uint8Array): boolean => decodes(bytes, { stream: true });

const isWhole = (bytes: Uint8Array): boolean => decodes(bytes, { stream: false });

function decodes(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
