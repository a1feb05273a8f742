import { expect, test } from 'vitest';
import { serveRange } from '../../src/package/byte-range.ts';

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

test.each([
  [undefined, 200, [...bytes], undefined],
  ['bytes=0-', 206, [...bytes], 'bytes 0-9/10'],
  ['bytes=2-4', 206, [2, 3, 4], 'bytes 2-4/10'],
  ['bytes=8-99', 206, [8, 9], 'bytes 8-9/10'],
  ['bytes=-3', 206, [7, 8, 9], 'bytes 7-9/10'],
  ['bytes=-99', 206, [...bytes], 'bytes 0-9/10'],
  ['bytes=10-', 416, [], 'bytes */10'],
  ['bytes=-0', 416, [], 'bytes */10'],
  ['bytes=5-2', 200, [...bytes], undefined],
  ['bytes=0-1,4-5', 200, [...bytes], undefined],
  ['items=0-1', 200, [...bytes], undefined],
] as const)('%s is answered with %i', (asked, status, content, range) => {
  const served = serveRange(bytes, asked);
  expect([served.status, [...served.content], served.headers['Content-Range']]).toEqual([status, content, range]);
});

test('an empty file has no stretch to serve', () => {
  expect(serveRange(new Uint8Array(), 'bytes=0-').status).toBe(416);
  expect(serveRange(new Uint8Array(), undefined).status).toBe(200);
});
