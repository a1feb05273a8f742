/** A stretch of a file; both ends belong to it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What a server answers to a request for a stretch of a file, or for all of it. */
export interface Served {
  readonly status: 200 | 206 | 416;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one range (RFC 9110 § 14): Safari plays no video without, and no browser can leap in one. */
export function serveRange(content: Uint8Array, asked: string | undefined): Served {
  const { length } = content;
  const whole = content as Uint8Array<ArrayBuffer>;
  const range = rangeOf(asked, length);
  if (range === undefined) return { status: 200, content: whole, headers: { 'Accept-Ranges': 'bytes' } };
  if (range.from > range.to)
    return { status: 416, content: new Uint8Array(), headers: { 'Content-Range': `bytes */${length}` } };
  return {
    status: 206,
    content: whole.subarray(range.from, range.to + 1),
    headers: { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${range.from}-${range.to}/${length}` },
  };
}

/** One range alone is understood: of several, and of other units, all is sent, as a server may. */
function rangeOf(asked: string | undefined, length: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return { from: Math.max(0, length - Number(last)), to: Number(last) === 0 ? -1 : length - 1 };
  const to = last === '' ? length - 1 : Number(last);
  if (to < Number(first) && last !== '') return undefined;
  return { from: Number(first), to: Math.min(to, length - 1) };
}
