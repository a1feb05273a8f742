import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tinyMovie } from '../../../build-scripts/tiny-movie.ts';
import { linesOf, readMovie } from '../../../src/check/video/movie.ts';

const light = readFileSync('test/fixtures/stage/media/phare.mp4');
const better = readFileSync('test/fixtures/stage/media/phare-hd.webm');

describe('what a video file says of itself', () => {
  test('an MP4 as a browser has recorded it', () => {
    expect(readMovie(light)).toEqual({ width: 320, height: 180, seconds: 4.08, isLate: false });
  });

  test('a WebM as a browser has recorded it', () => {
    expect(readMovie(better)).toMatchObject({ width: 640, height: 360 });
    expect(readMovie(better)?.seconds).toBeCloseTo(4.1, 1);
  });

  test('an index in front, or behind the pictures', () => {
    const movie = { width: 1920, height: 1080, seconds: 95 };
    expect(readMovie(tinyMovie(movie))).toEqual({ ...movie, isLate: false });
    expect(readMovie(tinyMovie({ ...movie, isLate: true }))).toEqual({ ...movie, isLate: true });
  });

  test('lines are counted as the picture is held', () => {
    expect(linesOf({ width: 854, height: 480 })).toBe(480);
    expect(linesOf({ width: 480, height: 854 })).toBe(480);
    expect(linesOf({})).toBeUndefined();
  });

  test.each([new Uint8Array(), new TextEncoder().encode('<html>Sign in</html>'), new Uint8Array([0x1a, 0x45])])(
    'a file that is no video',
    (bytes) => expect(readMovie(bytes)).toBeUndefined(),
  );

  test('headers that end with the file, and elements inside elements without end', () => {
    const box = (type: string, size: number) => [0, 0, 0, size, ...new TextEncoder().encode(type)];
    expect(readMovie(new Uint8Array([...box('ftyp', 8), ...box('moov', 16), ...box('mvhd', 8)]))).toEqual({
      isLate: false,
    });
    const nested = new Uint8Array(200_000).fill(0xae);
    nested.set([0x1a, 0x45, 0xdf, 0xa3, 0x80]);
    for (let at = 6; at < nested.length; at += 2) nested[at] = 0xff;
    expect(readMovie(nested)).toEqual({});
  });

  test('however a file is cut or changed, it is read to an end', () => {
    const files = fc.constantFrom<Uint8Array>(light.subarray(0, 1400), better.subarray(0, 400));
    const change = fc.tuple(fc.nat(1400), fc.nat(255));
    fc.assert(
      fc.property(files, fc.nat(1400), fc.array(change), (file, length, changes) => {
        const bytes = new Uint8Array(file.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const movie = readMovie(bytes);
        for (const value of [movie?.width, movie?.height, movie?.seconds]) expect(value ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
