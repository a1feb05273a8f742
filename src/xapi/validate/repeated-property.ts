import { closeList, closeObject, colon, endOfString, openList, openObject, quote } from './json-text.ts';

/**
 * The first name that an object of this JSON text has twice; `JSON.parse` would silently keep the last one.
 * xAPI 2.0.0 4.2.1 has such statements refused, 1.0.3 Data 2.2 forbids them to those who send. For text that `JSON.parse` takes.
 */
export function repeatedProperty(json: string): string | undefined {
  // One set of names per object that is open, none for a list.
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const letter = json.charCodeAt(at);
    if (letter === quote) {
      const end = endOfString(json, at);
      const names = open[open.length - 1];
      if (names !== undefined && isName(json, end)) {
        const name = nameOf(json, at, end);
        if (names.has(name)) return name;
        names.add(name);
      }
      at = end;
    } else if (letter === openObject) open.push(new Set());
    else if (letter === openList) open.push(undefined);
    else if (letter === closeObject || letter === closeList) open.pop();
  }
  return undefined;
}

/** A text followed by a colon is a name. */
function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (json.charCodeAt(at) <= 0x20) at += 1;
  return json.charCodeAt(at) === colon;
}

/** `"\u0061"` and `"a"` are one name. */
function nameOf(json: string, start: number, end: number): string {
  const written = json.slice(start + 1, end);
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
}
