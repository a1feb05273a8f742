import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mapCommand } from '../../src/cli/map.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'map-command-'))));
afterAll(() => rm(folder, { recursive: true }));

/** What the command prints, and the drawing it writes. */
async function map(...words: readonly string[]): Promise<{ said: string; drawing: string }> {
  const out = path.join(folder, 'story.svg');
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const { exitCode } = process;
  try {
    await mapCommand().parseAsync([...words, '--out', out], { from: 'user' });
    return { said: lines.join('\n').replace(out, '…'), drawing: await readFile(out, 'utf8') };
  } finally {
    process.exitCode = exitCode;
    log.mockRestore();
  }
}

test('a game of two million states is drawn all the same, its shares told as those of plays at random', async () => {
  const { said, drawing } = await map('test/fixtures/cap');
  expect(said).toMatch(
    /^Cap Sobre\n22 scenes and 9 endings\. All are reached\. There are too many states to look at all/,
  );
  expect(said).toMatch(/^f6 .* in about [\d.]+ % of plays$/m);
  expect(said).toMatch(/\n\n…$/);
  expect(drawing).toMatch(/^<svg [\s\S]*There are too many states[\s\S]*<\/svg>$/);
});

test('shares are exact where all states can be looked at', async () => {
  const { said } = await map('test/fixtures/stage', '--language', 'fr');
  expect(said).toMatch(/ states were looked at: shares of endings are exact\./);
});

test.each([
  ['test/fixtures/all-types', 'There is no scenario in "test/fixtures/all-types".'],
  ['test/fixtures/nowhere', 'There is no folder "test/fixtures/nowhere".'],
  ['test/fixtures', /^"test\/fixtures" holds \d+ courses: name one of them\.$/],
])('what cannot be drawn of %s is said', async (course, message) => {
  await expect(map(course)).rejects.toThrow(message);
});
