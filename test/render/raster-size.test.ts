import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rasterSize } from '../../src/render/raster-size.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.replace(/ /g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test.each<[string, string]>([
  ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000280 00000140'],
  ['GIF', '474946383961 8002 4001 000000'],
  ['JPEG', 'ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 0140 0280 03'],
  ['WebP, lossy', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 4001'],
  ['WebP, lossless', '52494646 00000000 57454250 5650384c 00000000 2f 7fc24f00'],
  ['WebP, extended', '52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 3f0100'],
])('%s', (_, hex) => {
  expect(rasterSize(bytes(hex))).toEqual({ width: 640, height: 320 });
});

test('a file cut short, or of another kind, has no size', () => {
  expect(rasterSize(bytes('89504e470d0a'))).toBeUndefined();
  expect(rasterSize(bytes('25504446'))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array(), (any) => void rasterSize(any)));
});
