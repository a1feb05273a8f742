import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng } from './palette-png.ts';

const kept = path.resolve('test/golden/style');
const fresh = path.resolve('dist/style-pictures');

/** Whoever looks at the new pictures and finds them right takes them: `npm run style -- --update`. */
const takesNew = process.env['UPDATE_PICTURES'] === '1';

/** Part of a screen with a name: from which row to which. */
export interface Strip {
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

/**
 * A square of so many pixels may hold so many that differ: a line that moved or changed its colour has more. The dots of an underline, on
 * every second pixel, come out two shades lighter now and then.
 */
const window = { windowSize: 24, most: 12 };

/**
 * Compares a picture with the one kept under its name, strip by strip. Returns what differs, in words: which specimens, and where the
 * new picture and the differences lie.
 */
export async function compare(name: string, png: Buffer, strips: readonly Strip[]): Promise<readonly string[]> {
  const now = halved(PNG.sync.read(png));
  const file = path.join(kept, `${name}.png`);
  const before = existsSync(file) ? PNG.sync.read(await readFile(file)) : undefined;
  const isAlike = before !== undefined && before.width === now.width && before.height === now.height;
  shaded(now, isAlike ? before : undefined);
  const found = isAlike ? differing(before, now, strips) : undefined;
  if (found?.names.length === 0) return [];
  if (takesNew) {
    await write(file, now);
    return [];
  }
  const shown = path.join(fresh, `${name}.png`);
  const told = (what: string): string => `${name}: ${what}. The new picture: ${path.relative('.', shown)}`;
  await write(shown, now);
  if (!before) return [told('no picture is kept')];
  if (!found) return [told(`${now.width} × ${now.height} pixels, kept: ${before.width} × ${before.height}`)];
  await writeFile(shown.replace(/\.png$/, '.differences.png'), PNG.sync.write(found.marks));
  return [told(`${found.names.join(', ')} looks otherwise`)];
}

function differing(before: PNG, now: PNG, strips: readonly Strip[]) {
  const { width, height } = now;
  const marks = new PNG({ width, height });
  const names = strips.filter(({ top, height: rows }) => {
    const from = Math.max(0, Math.round(top / 2));
    const to = Math.min(height, Math.round((top + rows) / 2));
    const [a, b, marked] = [before, now, marks].map(({ data }) => data.subarray(from * width * 4, to * width * 4));
    if (!a || !b || !marked || to <= from) return false;
    const options = { threshold: 0.02, includeAA: true, windowSize: window.windowSize };
    return pixelmatch(a, b, marked, width, to - from, options) > window.most;
  });
  return { names: names.map((strip) => strip.name), marks };
}

/** Half as wide and high. Halved here and not by the browser, which draws a border of half a pixel now so and now so. */
function halved(picture: PNG): PNG {
  const half = new PNG({ width: Math.floor(picture.width / 2), height: Math.floor(picture.height / 2) });
  const row = picture.width * 4;
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) {
      const from = y * 2 * row + x * 8;
      for (let channel = 0; channel < 4; channel++) {
        const at = (offset: number): number => picture.data[from + channel + offset] ?? 0;
        half.data[(y * half.width + x) * 4 + channel] = (at(0) + at(4) + at(row) + at(row + 4)) / 4;
      }
    }
  return half;
}

/** Sixteen shades of each colour: the file is small. A shade on the border of two is the one that it was. */
function shaded({ data }: PNG, before: PNG | undefined): void {
  for (let i = 0; i < data.length; i++) {
    const shade = data[i] ?? 0;
    const kept = before?.data[i] ?? -1;
    data[i] = Math.abs(shade - kept) <= step * 0.75 ? kept : Math.round(shade / step) * step;
  }
}

const step = 17;

async function write(file: string, { width, height, data }: PNG): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, palettePng(width, height, data));
}
