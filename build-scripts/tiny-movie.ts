/** A video file without pictures: only what says how large it is and how long it lasts. For examples and tests. */
export interface TinyMovie {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** The index stands behind the pictures. */
  readonly isLate?: boolean;
}

/** An MP4 of `ftyp`, `moov` and an empty `mdat` (ISO/IEC 14496-12). */
export function tinyMovie({ width, height, seconds, isLate = false }: TinyMovie): Uint8Array {
  const movieHeader = box('mvhd', ints(0, 0, 0, 1000, seconds * 1000), new Uint8Array(80));
  const trackHeader = box('tkhd', new Uint8Array(76), ints(width * 65_536, height * 65_536));
  const sound = box('trak', box('tkhd', new Uint8Array(84)));
  const index = box('moov', movieHeader, sound, box('trak', trackHeader));
  const pictures = box('mdat');
  return joined([box('ftyp', letters('isom'), ints(512)), ...(isLate ? [pictures, index] : [index, pictures])]);
}

/** `{{ mp4 854x480 95s }}` or `{{ mp4 854x480 95s late }}`, as examples of rules write it. */
export function writtenMovie(text: string): Uint8Array | undefined {
  const [, width, height, seconds, late] = /^\{\{ mp4 (\d+)x(\d+) (\d+)s( late)? \}\}\s*$/.exec(text) ?? [];
  if (width === undefined) return undefined;
  return tinyMovie({
    width: Number(width),
    height: Number(height),
    seconds: Number(seconds),
    isLate: late !== undefined,
  });
}

const letters = (text: string): Uint8Array => new TextEncoder().encode(text);

function ints(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => view.setUint32(i * 4, value));
  return new Uint8Array(view.buffer);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  return joined([ints(content.length + 8), letters(type), content]);
}
