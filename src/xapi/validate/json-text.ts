/** What JSON text is made of, for those that look at it before or beside `JSON.parse`. */
export const quote = 0x22;
export const colon = 0x3a;
export const openObject = 0x7b;
export const closeObject = 0x7d;
export const openList = 0x5b;
export const closeList = 0x5d;
const backslash = 0x5c;

/**
 * Where the closing quote stands of the string that opens at `start`; the end of the text, or just behind it, where there is none.
 * Letter by letter: most strings are short.
 */
export function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
