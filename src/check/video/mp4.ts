import type { Movie } from './movie.ts';

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Size and length of an MP4 (ISO/IEC 14496-12): its movie and track headers. */
export function readMp4(bytes: Uint8Array): Movie | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = [...boxes(view, 0, bytes.length)];
  if (all[0]?.type !== 'ftyp') return undefined;
  const index = all.findIndex(({ type }) => type === 'moov');
  const pictures = all.findIndex(({ type }) => type === 'mdat');
  const movie = all[index];
  if (!movie) return {};
  const inside = [...boxes(view, movie.from, movie.to)];
  const header = inside.find(({ type }) => type === 'mvhd');
  const sizes = inside.filter(({ type }) => type === 'trak').map((track) => sizeOf(view, track));
  const size = sizes.find((each) => each && each.width * each.height > 0);
  return { ...(header && lengthOf(view, header)), ...size, isLate: pictures >= 0 && index > pictures };
}

/** Boxes of one level that are looked at: a film has a few. */
const most = 10_000;

/** Boxes one after the other; a size that cannot be ends them. */
function* boxes(view: DataView, from: number, to: number): Iterable<Box> {
  for (let at = from, n = 0; at + 8 <= to && n < most; n++) {
    const short = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short || to - at;
    const head = isLong ? 16 : 8;
    if (size < head) return;
    yield { type, from: at + head, to: Math.min(to, at + size) };
    at += size;
  }
}

/** `mvhd`: times have 32 bits in version 0, 64 in version 1. */
function lengthOf(view: DataView, { from, to }: Box): Pick<Movie, 'seconds'> {
  if (from + 20 > to) return {};
  const isLong = view.getUint8(from) === 1;
  if (isLong && from + 32 > to) return {};
  const scale = view.getUint32(from + (isLong ? 20 : 12));
  const duration = isLong ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16);
  return scale > 0 && duration > 0 ? { seconds: duration / scale } : {};
}

/** `tkhd`: its last eight bytes, in 1/65536 of a pixel; none in a track of sound. */
function sizeOf(view: DataView, track: Box): { readonly width: number; readonly height: number } | undefined {
  const header = [...boxes(view, track.from, track.to)].find(({ type }) => type === 'tkhd');
  if (!header || header.to - header.from < 84) return undefined;
  const side = (at: number): number => Math.round(view.getUint32(at) / 65_536);
  return { width: side(header.to - 8), height: side(header.to - 4) };
}
