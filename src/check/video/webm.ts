import type { Movie } from './movie.ts';

/** Elements of WebM (RFC 8794, RFC 9559) that lead to what is looked for, and those looked for. */
const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
} as const;

const inner: ReadonlySet<number> = new Set([ids.segment, ids.info, ids.tracks, ids.track, ids.video]);

/** Size and length of a WebM file; what stands behind its first pictures is not looked at. */
export function readWebm(bytes: Uint8Array): Movie | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0) !== ids.header) return undefined;
  const found = new Map<number, number>();
  gather(view, { from: 0, to: bytes.length }, found);
  const [width, height, duration] = [found.get(ids.width), found.get(ids.height), found.get(ids.duration)];
  const scale = found.get(ids.scale) ?? 1_000_000;
  return {
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(duration !== undefined && duration > 0 && Number.isFinite(duration) && { seconds: (duration * scale) / 1e9 }),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** How many elements it stands in. */
  readonly depth?: number;
}

/** Segment, tracks, track, video: what stands deeper is no video, and must not fill the stack. */
const deepest = 4;

/** Notes the numbers of a span of elements, and of those inside; returns false once the pictures begin. */
function gather(view: DataView, { from, to, depth = 0 }: Span, found: Map<number, number>): boolean {
  for (let at = from; at < to;) {
    const id = vint(view, at, { keepMark: true });
    const size = id && vint(view, at + id.length, { keepMark: false });
    if (!id || !size) return false;
    if (id.value === ids.cluster) return false;
    const start = at + id.length + size.length;
    const end = Math.min(to, start + size.value);
    if (inner.has(id.value) && depth < deepest) {
      if (!gather(view, { from: start, to: end, depth: depth + 1 }, found)) return false;
    } else if (!found.has(id.value)) note(view, { from: start, to: end }, id.value, found);
    at = end;
  }
  return true;
}

function note(view: DataView, { from, to }: Span, id: number, found: Map<number, number>): void {
  const length = to - from;
  if (id === ids.duration && (length === 4 || length === 8)) {
    found.set(id, length === 4 ? view.getFloat32(from) : view.getFloat64(from));
  } else if ((id === ids.scale || id === ids.width || id === ids.height) && length > 0 && length <= 6) {
    let value = 0;
    for (let at = from; at < to; at++) value = value * 256 + view.getUint8(at);
    found.set(id, value);
  }
}

/** A number whose first byte says how long it is; a size of ones only means « as far as it goes ». */
function vint(view: DataView, at: number, { keepMark }: { readonly keepMark: boolean }) {
  if (at >= view.byteLength) return undefined;
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > view.byteLength) return undefined;
  let value = keepMark ? first : first & (0xff >> length);
  let ones = keepMark ? 0 : Number(value === 0xff >> length);
  for (let i = 1; i < length; i++) {
    const byte = view.getUint8(at + i);
    value = value * 256 + byte;
    ones += Number(byte === 0xff);
  }
  return { length, value: ones === length && !keepMark ? Infinity : value };
}
