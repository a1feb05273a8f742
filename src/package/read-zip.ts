import { crc32, inflateRawSync } from 'node:zlib';
import type { PackageFile } from './package-file.ts';
import { pathFault } from './zip-paths.ts';

/** A zip that is not read; the message says why, in a sentence for whoever chose the file. */
export class ZipError extends Error {}

/** What a zip may hold, unpacked: far above any course, far below what fills a machine. */
const mostBytes = 512 * 1024 * 1024;

/**
 * The files of a zip, in its order, without its folders. For packages of any origin: nothing of it is trusted.
 *
 * @throws ZipError where it is no whole zip, or holds a path that leads out of the package or stands twice.
 */
export function readZip(bytes: Uint8Array): PackageFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view).filter(({ path }) => !path.endsWith('/'));
    refuseDuplicates(entries);
    refuseBombs(entries);
    return entries.map((entry) => ({ path: entry.path, content: unpack(bytes, view, entry) }));
  } catch (error) {
    // A DataView throws when it is asked for what lies behind the end.
    if (error instanceof RangeError) throw new ZipError('The zip is cut off or damaged.', { cause: error });
    throw error;
  }
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };
const endLength = 22;

/** The list of files at the end of the zip (APPNOTE 4.3.12), which alone is believed. */
function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ZipError('The zip is a Zip64, which no LMS needs to take.');
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== signature.central) throw new ZipError('The zip is cut off or damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const path = readName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1)
      throw new ZipError(`"${path}" is encrypted: make the zip without a password.`);
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is followed by a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    const isEnd = view.getUint32(at, true) === signature.end;
    if (isEnd && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new ZipError('This file is not a zip, or it is cut off.');
}

function readName(name: Uint8Array): string {
  let path: string;
  try {
    path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch (cause) {
    throw new ZipError('The zip holds a file name that is not UTF-8: LMSs would garble it.', { cause });
  }
  const fault = pathFault(path);
  if (fault !== undefined) throw new ZipError(`The zip holds the path ${JSON.stringify(path)}, which ${fault}.`);
  return path;
}

function refuseDuplicates(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    if (seen.has(path)) throw new ZipError(`The zip holds "${path}" twice.`);
    seen.add(path);
  }
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) {
    throw new ZipError(`The zip unpacks to ${Math.round(total / 1e6)} MB; ${Math.round(mostBytes / 1e6)} MB are read.`);
  }
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { path, method, offset, packed, size, crc } = entry;
  if (view.getUint32(offset, true) !== signature.local) throw new ZipError(`"${path}" is damaged.`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflate(data, entry);
  if (content.length !== size || crc32(content) !== crc) throw new ZipError(`"${path}" is damaged.`);
  return content;
}

function inflate(data: Uint8Array, { path, method, size }: Entry): Uint8Array {
  if (method !== 8) throw new ZipError(`"${path}" is packed by method ${method}; LMSs read stored and deflated files.`);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new ZipError(`"${path}" is damaged.`, { cause });
  }
}
