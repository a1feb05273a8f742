export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height of a PNG, GIF, JPEG or WebP, so that the page keeps its place while the picture loads. */
export function rasterSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = String.fromCharCode(...bytes.subarray(0, 12));
  try {
    if (signature.startsWith('\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (signature.startsWith('GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (signature.startsWith('\xff\xd8')) return jpegSize(view);
    if (signature.startsWith('RIFF') && signature.endsWith('WEBP')) return webpSize(view);
  } catch (error) {
    // A file that ends too early has no size.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** Walks the segments to the start-of-frame marker (ITU T.81, table B.1). */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

/** The three kinds of WebP: lossy, lossless, extended. */
function webpSize(view: DataView): Size | undefined {
  const kind = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 12, 4));
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const triple = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return kind === 'VP8X' ? { width: triple(24), height: triple(27) } : undefined;
}
