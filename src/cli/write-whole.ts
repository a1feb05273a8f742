import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Beside first, then renamed: whoever looks finds the old file or the new one, never half of one. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, content);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
