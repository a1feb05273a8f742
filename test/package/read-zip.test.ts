import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip } from '../../src/package/read-zip.ts';
import { zip } from '../../src/package/zip.ts';

const text = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** A zip whose only path is replaced by another of the same length, wherever it stands. */
async function zipOf(path: string): Promise<Uint8Array> {
  const stand = 'x'.repeat(path.length);
  const bytes = Buffer.from(await zip([{ path: stand, content: '!' }]));
  return Buffer.from(bytes.toString('latin1').replaceAll(stand, path), 'latin1');
}

test('what was packed comes out', async () => {
  const path = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}$/);
  const files = fc.uniqueArray(fc.record({ path, content: fc.uint8Array({ maxLength: 5000 }) }), {
    selector: (file) => file.path,
  });
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const sorted = given.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      const read = readZip(await zip(given));
      expect(read.map((file) => file.path)).toEqual(sorted.map((file) => file.path));
      read.forEach(({ content }, index) => expect(Buffer.from(content)).toEqual(Buffer.from(sorted[index]!.content)));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['../x', 'The zip holds the path "../x", which leads out of the package (..).'],
  ['a/../../x', 'The zip holds the path "a/../../x", which leads out of the package (..).'],
  ['/etc/x', 'The zip holds the path "/etc/x", which is absolute: paths start at the root of the package.'],
  ['C:/x', 'The zip holds the path "C:/x", which is absolute: paths start at the root of the package.'],
  ['a\\x', 'The zip holds the path "a\\\\x", which has a backslash: zips separate folders by /.'],
  ['a//x', 'The zip holds the path "a//x", which has an empty part.'],
  ['a/./x', 'The zip holds the path "a/./x", which has an empty part.'],
  ['a\0x', 'The zip holds the path "a\\u0000x", which has a control character.'],
  ['\xe9t\xe9', 'The zip holds a file name that is not UTF-8: LMSs would garble it.'],
])('the path %j is refused', async (path, message) => {
  const bytes = await zipOf(path);
  expect(() => readZip(bytes)).toThrow(message);
});

test('a path that stands twice is refused', async () => {
  const bytes = await zip([
    { path: 'one', content: '1' },
    { path: 'two', content: '2' },
  ]);
  const twice = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('two', 'one'), 'latin1');
  expect(() => readZip(twice)).toThrow('The zip holds "one" twice.');
});

test('folders are no files', async () => {
  expect(readZip(await zipOf('a/'))).toEqual([]);
});

test('a byte that changed is noticed', async () => {
  const bytes = Buffer.from(await zip([{ path: 'a.txt', content: 'abc'.repeat(100) }]));
  bytes[bytes.indexOf('a.txt') + 6]! ^= 1;
  expect(() => readZip(bytes)).toThrow('"a.txt" is damaged.');
});

test('bytes that are no whole zip are refused, never a crash', async () => {
  const whole = await zip([{ path: 'a.txt', content: 'abc' }]);
  for (let length = 0; length < whole.length; length++) {
    expect(() => readZip(whole.subarray(0, length))).toThrow('This file is not a zip, or it is cut off.');
  }
  expect(text(readZip(whole)[0]!.content)).toBe('abc');
});
