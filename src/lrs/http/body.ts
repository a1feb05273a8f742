import { Refused } from './refused.ts';

/** Reads a body of at most `limit` bytes; stops reading as soon as it is longer. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const length = request.headers.get('Content-Length');
  if (length !== null) {
    if (Number(length) > limit) throw tooLarge(limit);
    // With a length, the server below hands over no more than that.
    return checkSize(new Uint8Array(await request.arrayBuffer()), limit);
  }
  if (request.body === null) return new Uint8Array();
  return collect(request.body, limit);
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export function checkSize(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length > limit) throw tooLarge(limit);
  return bytes;
}

const tooLarge = (limit: number): Refused =>
  new Refused(413, `The body is longer than the ${limit} bytes allowed: send less at a time. (xAPI Communication 3.2)`);
