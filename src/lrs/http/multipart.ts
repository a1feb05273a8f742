import { randomUUID } from 'node:crypto';
import type { MediaType } from './media-type.ts';
import { badRequest } from './refused.ts';

/** One part of `multipart/mixed`; header names in lower case. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
}

const clause = 'Communication 1.5.2';
const newline = '\r\n';

/** Takes a `multipart/mixed` body apart (RFC 2046 5.1). Parts share the memory of the body. */
export function readMultipart(type: MediaType, bytes: Uint8Array): readonly Part[] {
  const boundary = type.parameters.get('boundary');
  if (boundary === undefined || boundary === '') {
    throw badRequest('The content type multipart/mixed has no boundary.', clause);
  }
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = firstDelimiter(body, delimiter);
  while (start !== -1) {
    const after = start + delimiter.length;
    if (body.toString('latin1', after, after + 2) === '--') return parts;
    const lineEnd = body.indexOf(newline, after);
    const next = body.indexOf(`${newline}--${boundary}`, after);
    if (lineEnd === -1 || next === -1) break;
    parts.push(readPart(body.subarray(lineEnd + 2, Math.max(next, lineEnd + 2)), parts.length + 1));
    start = next + 2;
  }
  const found = parts.length === 0 && start === -1;
  const wrong = found ? `No line --${boundary} is found` : `The closing line --${boundary}-- is missing`;
  throw badRequest(`${wrong} in the multipart/mixed body.`, clause);
}

/** A delimiter stands at the start of a line. */
function firstDelimiter(body: Buffer, delimiter: Buffer): number {
  if (body.subarray(0, delimiter.length).equals(delimiter)) return 0;
  const index = body.indexOf(Buffer.concat([Buffer.from(newline), delimiter]));
  return index === -1 ? -1 : index + 2;
}

function readPart(bytes: Buffer, number: number): Part {
  // A part without headers starts with the empty line itself.
  const bare = bytes.subarray(0, 2).toString('latin1') === newline;
  const end = bare ? 0 : bytes.indexOf(newline + newline);
  if (end === -1) throw badRequest(`Part ${number} has no empty line between headers and content.`, clause);
  const headers = new Map<string, string>();
  for (const line of bytes.toString('latin1', 0, end).split(newline)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, content: bytes.subarray(end + (bare ? 2 : 4)) };
}

/** Puts parts together; the content type to send with them comes along. */
export function writeMultipart(parts: readonly Part[]): { readonly contentType: string; readonly body: Uint8Array } {
  const boundary = randomUUID();
  const pieces: Uint8Array[] = [];
  for (const { headers, content } of parts) {
    const lines = [...headers].map(([name, value]) => `${name}: ${value}${newline}`).join('');
    pieces.push(Buffer.from(`--${boundary}${newline}${lines}${newline}`), content, Buffer.from(newline));
  }
  pieces.push(Buffer.from(`--${boundary}--${newline}`));
  return { contentType: `multipart/mixed; boundary="${boundary}"`, body: Buffer.concat(pieces) };
}
