/** What JSON text is made of, for those that look at it before or beside `JSON.parse`. */
export const letters = {
  quote: 0x22,
  backslash: 0x5c,
  colon: 0x3a,
  openObject: 0x7b,
  closeObject: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
} as const;

/** Where the closing quote stands of the string that opens at `start`; the end of the text where there is none. */
export function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end;
}

function isEscaped(json: string, index: number): boolean {
  let slashes = 0;
  while (json.charCodeAt(index - 1 - slashes) === letters.backslash) slashes += 1;
  return slashes % 2 === 1;
}
