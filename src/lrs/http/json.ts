import { closeList, closeObject, endOfString, openList, openObject, quote } from '../../xapi/validate/json-text.ts';
import { badRequest, Refused } from './refused.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a body (Communication 1.4). */
export function textOf(bytes: Uint8Array, what: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest(`${what} is not UTF-8.`, 'Communication 1.4');
  }
}

/** Parses JSON; what cannot be parsed is refused with its line and column. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(`${what} is not JSON: ${reason(error, text)}.`, 'Communication 3.2');
  }
}

function reason(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  if (text.trim() === '') return 'it is empty';
  const position = /at position (\d+)/.exec(message)?.[1];
  // V8 tells no position when the text ends too early.
  const offset = position === undefined ? text.length : Number(position);
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const found = offset >= text.length ? 'it ends too early' : `unexpected ${JSON.stringify(text.charAt(offset))}`;
  return `${found} at line ${line}, column ${column}`;
}

/** Refuses JSON with more arrays and objects within each other than allowed, before it is parsed: recursive code comes after. */
export function checkDepth(text: string, limit: number, what: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfString(text, index);
    else if (code === openObject || code === openList) {
      depth += 1;
      if (depth > limit) throw tooDeep(limit, what);
    } else if (code === closeObject || code === closeList) depth -= 1;
  }
}

const tooDeep = (limit: number, what: string): Refused =>
  new Refused(413, `${what} has more than ${limit} arrays and objects within each other. (xAPI Communication 3.2)`);
