import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSafePath, zip } from '../../src/package/zip.ts';

const files = [
  { path: 'b/c.txt', content: 'é'.repeat(1000) },
  { path: 'a.bin', content: new Uint8Array([0, 255, 7]) },
];

test('the order of the files does not change the bytes', async () => {
  expect(await zip(files)).toEqual(await zip(files.toReversed()));
});

test('another time zone, folder and hour give the same bytes', async () => {
  const script = `
    import { zip } from ${JSON.stringify(path.resolve('src/package/zip.ts'))};
    import { createHash } from 'node:crypto';
    const bytes = await zip([{ path: 'b/c.txt', content: 'é'.repeat(1000) }, { path: 'a.bin', content: new Uint8Array([0, 255, 7]) }]);
    console.log(createHash('sha256').update(bytes).digest('hex'));`;
  const elsewhere = execFileSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script],
    {
      cwd: mkdtempSync(path.join(tmpdir(), 'parcours-')),
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    },
  );
  const here = createHash('sha256')
    .update(await zip(files))
    .digest('hex');
  expect(elsewhere.toString().trim()).toBe(here);
});

test.each(['../x', '/etc/passwd', 'a//b', 'a/../b', 'é.txt', 'a b.txt', 'C:\\x', '.hidden', 'a/.b', ''])(
  'the path %j never enters a package',
  async (name) => {
    expect(isSafePath(name)).toBe(false);
    await expect(zip([{ path: name, content: '' }])).rejects.toThrow();
  },
);

test('a path that stands twice is refused', async () => {
  await expect(
    zip([
      { path: 'a', content: '' },
      { path: 'a', content: '' },
    ]),
  ).rejects.toThrow('"a" stands twice');
});
